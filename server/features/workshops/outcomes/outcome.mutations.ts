import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { orRefusal } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import { forgetLoaded } from "#server/core/graphql/loaders.ts";
import { takeChangePoint } from "#server/features/practices/write-limit.ts";
import { linkOutcome } from "./link-outcome.ts";
import "./link-origin.ts";
import { LinkOutcomeInput } from "./outcome.inputs.ts";
import { outcomeOf } from "./outcome.loader.ts";
import { LinkOutcomeResult, LinkOutcomeSuccess } from "./outcome.results.ts";

@Resolver()
export class OutcomeMutations {
  @Mutation(() => LinkOutcomeResult, {
    description:
      "Keeps what came of a workshop, an agenda item, a comment or a challenge; the same link twice is one. Create commands do it with `fromId`",
  })
  linkOutcome(
    @Ctx() context: HubContext,
    @Arg("input", () => LinkOutcomeInput, { description: "Both ends" }) input: LinkOutcomeInput,
  ) {
    return orRefusal(async () => {
      await takeChangePoint(context);
      const id = await linkOutcome(context, input);
      forgetLoaded(context);
      return new LinkOutcomeSuccess(await outcomeOf(context, id));
    });
  }
}
