import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { forgetLoaded } from "#server/core/graphql/loaders.ts";
import { changedWorkshop } from "../changed-workshop.ts";
import { orRefusal } from "#server/core/commands/refused.ts";
import { addAgendaItem } from "./add-agenda-item.ts";
import { agendaItemOf } from "./agenda-item.loader.ts";
import {
  AddAgendaItemInput,
  MoveAgendaItemInput,
  RemoveAgendaItemInput,
  UpdateAgendaItemInput,
} from "./agenda.inputs.ts";
import { ChangeAgendaResult, ChangeAgendaSuccess } from "./agenda.results.ts";
import { moveAgendaItem } from "./move-agenda-item.ts";
import { removeAgendaItem } from "./remove-agenda-item.ts";
import { updateAgendaItem } from "./update-agenda-item.ts";

@Resolver()
export class AgendaMutations {
  @Mutation(() => ChangeAgendaResult, { description: "Adds an item to an agenda" })
  addAgendaItem(
    @Ctx() context: HubContext,
    @Arg("input", () => AddAgendaItemInput, { description: "The item" }) input: AddAgendaItemInput,
  ) {
    return changed(context, () => addAgendaItem(context, input));
  }

  @Mutation(() => ChangeAgendaResult, { description: "Changes an item of an agenda" })
  updateAgendaItem(
    @Ctx() context: HubContext,
    @Arg("input", () => UpdateAgendaItemInput, { description: "What to change" })
    input: UpdateAgendaItemInput,
  ) {
    return changed(context, () => updateAgendaItem(context, input));
  }

  @Mutation(() => ChangeAgendaResult, { description: "Moves an item, with all that is under it" })
  moveAgendaItem(
    @Ctx() context: HubContext,
    @Arg("input", () => MoveAgendaItemInput, { description: "Where to" })
    input: MoveAgendaItemInput,
  ) {
    return changed(context, () => moveAgendaItem(context, input));
  }

  @Mutation(() => ChangeAgendaResult, {
    description:
      "Takes an item, with all that is under it, out of an agenda where nothing was said or written",
  })
  removeAgendaItem(
    @Ctx() context: HubContext,
    @Arg("input", () => RemoveAgendaItemInput, { description: "Which item" })
    input: RemoveAgendaItemInput,
  ) {
    return orRefusal(async () => {
      const workshopId = await removeAgendaItem(context, input);
      return new ChangeAgendaSuccess(null, await changedWorkshop(context, workshopId));
    });
  }
}

function changed(context: HubContext, command: () => Promise<string>) {
  return orRefusal(async () => {
    const id = await command();
    forgetLoaded(context);
    const item = await agendaItemOf(context, id);
    return new ChangeAgendaSuccess(item, await changedWorkshop(context, item.workshopId));
  });
}
