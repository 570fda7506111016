import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { orRefusal } from "#server/core/commands/refused.ts";
import { loadMinutes } from "./minutes.loader.ts";
import { RestoreMinutesInput, WriteMinutesInput } from "./minutes.inputs.ts";
import { ChangeMinutesResult, ChangeMinutesSuccess } from "./minutes.results.ts";
import { restoreMinutes } from "./restore-minutes.ts";
import { writeMinutes } from "./write-minutes.ts";

@Resolver()
export class ChangeMinutesResolver {
  @Mutation(() => ChangeMinutesResult, {
    description: "Adds to the minutes of an item; those who have them open see it at once",
  })
  writeMinutes(
    @Ctx() context: HubContext,
    @Arg("input", () => WriteMinutesInput, { description: "What to add" })
    input: WriteMinutesInput,
  ): Promise<typeof ChangeMinutesResult> {
    return orRefusal(async () => succeeded(context, await writeMinutes(context, input)));
  }

  @Mutation(() => ChangeMinutesResult, {
    description: "Brings an earlier revision of the minutes back as a new one",
  })
  restoreMinutes(
    @Ctx() context: HubContext,
    @Arg("input", () => RestoreMinutesInput, { description: "Which revision" })
    input: RestoreMinutesInput,
  ): Promise<typeof ChangeMinutesResult> {
    return orRefusal(async () => succeeded(context, await restoreMinutes(context, input)));
  }
}

async function succeeded(context: HubContext, itemId: string): Promise<ChangeMinutesSuccess> {
  const minutes = await loadMinutes(context, itemId);
  if (!minutes) throw new Error(`The agenda item ${itemId} is gone.`);
  return new ChangeMinutesSuccess(minutes);
}
