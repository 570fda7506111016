import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { changeWith } from "../changed-practice.ts";
import { ChangePracticeResult } from "../practices.results.ts";
import { beginPracticeVersion } from "./begin-practice-version.ts";
import { publishTranslation } from "./publish-translation.ts";
import {
  BeginPracticeVersionInput,
  PublishTranslationInput,
  WithdrawPracticeInput,
} from "./versions.inputs.ts";
import { withdrawPractice } from "./withdraw-practice.ts";

@Resolver()
export class VersionsMutations {
  @Mutation(() => ChangePracticeResult, {
    description:
      "Makes what is published a draft again; readers go on reading the version until the next one is published. For its authors",
  })
  beginPracticeVersion(
    @Ctx() context: HubContext,
    @Arg("input", () => BeginPracticeVersionInput, { description: "Which practice" })
    input: BeginPracticeVersionInput,
  ) {
    return changeWith(context, beginPracticeVersion, input);
  }

  @Mutation(() => ChangePracticeResult, {
    description: "Locks a translation as it is written now; for authors and the secretariat",
  })
  publishTranslation(
    @Ctx() context: HubContext,
    @Arg("input", () => PublishTranslationInput, { description: "Which translation" })
    input: PublishTranslationInput,
  ) {
    return changeWith(context, publishTranslation, input);
  }

  @Mutation(() => ChangePracticeResult, {
    description:
      "A published practice is no longer held up as one; its page stays and says why. For authors and the secretariat",
  })
  withdrawPractice(
    @Ctx() context: HubContext,
    @Arg("input", () => WithdrawPracticeInput, { description: "Which practice, and why" })
    input: WithdrawPracticeInput,
  ) {
    return changeWith(context, withdrawPractice, input);
  }
}
