import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { orRefusal } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import { forgetLoaded } from "#server/core/graphql/loaders.ts";
import { adoptPractice } from "./adopt-practice.ts";
import {
  AdoptPracticeInput,
  ConfirmAdoptionInput,
  MoveAdoptionInput,
  UpdateAdoptionInput,
} from "./adoption.inputs.ts";
import { adoptionOf } from "./adoption.loader.ts";
import { ChangeAdoptionResult, ChangeAdoptionSuccess } from "./adoption.results.ts";
import { confirmAdoption } from "./confirm-adoption.ts";
import { moveAdoption } from "./move-adoption.ts";
import { updateAdoption } from "./update-adoption.ts";
import { takeChangePoint } from "../write-limit.ts";

@Resolver()
export class AdoptionMutations {
  @Mutation(() => ChangeAdoptionResult, {
    description:
      "A city begins to take over a published practice of another one; for the people of that city, the focal points of its country and the secretariat",
  })
  adoptPractice(
    @Ctx() context: HubContext,
    @Arg("input", () => AdoptPracticeInput, { description: "Which practice, which city, how far" })
    input: AdoptPracticeInput,
  ) {
    return changed(context, () => adoptPractice(context, input));
  }

  @Mutation(() => ChangeAdoptionResult, {
    description: "Adds a step: how far the adopting city is now, or that it stopped and why",
  })
  moveAdoption(
    @Ctx() context: HubContext,
    @Arg("input", () => MoveAdoptionInput, { description: "Where to, since when" })
    input: MoveAdoptionInput,
  ) {
    return changed(context, () => moveAdoption(context, input));
  }

  @Mutation(() => ChangeAdoptionResult, {
    description: "Writes what the adopting city changed, what it cost, whom to ask",
  })
  updateAdoption(
    @Ctx() context: HubContext,
    @Arg("input", () => UpdateAdoptionInput, { description: "What is new" })
    input: UpdateAdoptionInput,
  ) {
    return changed(context, () => updateAdoption(context, input));
  }

  @Mutation(() => ChangeAdoptionResult, {
    description: "The city where the practice comes from confirms an adoption, with a word to it",
  })
  confirmAdoption(
    @Ctx() context: HubContext,
    @Arg("input", () => ConfirmAdoptionInput, { description: "Which adoption, and the word" })
    input: ConfirmAdoptionInput,
  ) {
    return changed(context, () => confirmAdoption(context, input));
  }
}

/** The adoption as it is after the command: what was loaded before it is forgotten. */
function changed(context: HubContext, command: () => Promise<string>) {
  return orRefusal(async () => {
    await takeChangePoint(context);
    const id = await command();
    forgetLoaded(context);
    return new ChangeAdoptionSuccess(await adoptionOf(context, id));
  });
}
