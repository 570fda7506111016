import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { orRefusal } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import { forgetLoaded } from "#server/core/graphql/loaders.ts";
import {
  CreateChallengeInput,
  MoveChallengeInput,
  UpdateChallengeInput,
} from "./challenge.inputs.ts";
import { challengeOf } from "./challenge.loader.ts";
import { ChangeChallengeResult, ChangeChallengeSuccess } from "./challenge.results.ts";
import { createChallenge } from "./create-challenge.ts";
import { moveChallenge } from "./move-challenge.ts";
import { updateChallenge } from "./update-challenge.ts";
import { takeChangePoint } from "#server/features/practices/write-limit.ts";

@Resolver()
export class ChallengeMutations {
  @Mutation(() => ChangeChallengeResult, {
    description:
      "Describes a difficulty of a city, for everybody to read. For its people, the focal points of its country and the secretariat",
  })
  createChallenge(
    @Ctx() context: HubContext,
    @Arg("input", () => CreateChallengeInput, { description: "The difficulty" })
    input: CreateChallengeInput,
  ) {
    return changed(context, () => createChallenge(context, input));
  }

  @Mutation(() => ChangeChallengeResult, { description: "Puts a challenge in other words" })
  updateChallenge(
    @Ctx() context: HubContext,
    @Arg("input", () => UpdateChallengeInput, { description: "What is new" })
    input: UpdateChallengeInput,
  ) {
    return changed(context, () => updateChallenge(context, input));
  }

  @Mutation(() => ChangeChallengeResult, {
    description: "Says where a challenge stands: open, being worked on, or solved and by what",
  })
  moveChallenge(
    @Ctx() context: HubContext,
    @Arg("input", () => MoveChallengeInput, { description: "Where it stands" })
    input: MoveChallengeInput,
  ) {
    return changed(context, () => moveChallenge(context, input));
  }
}

/** The challenge as it is after the command: what was loaded before it is forgotten. */
function changed(context: HubContext, command: () => Promise<string>) {
  return orRefusal(async () => {
    await takeChangePoint(context);
    const id = await command();
    forgetLoaded(context);
    return new ChangeChallengeSuccess(await challengeOf(context, id));
  });
}
