import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { invitePracticeAuthor } from "./authors/invite-practice-author.ts";
import {
  InvitePracticeAuthorInput,
  RemovePracticeAuthorInput,
} from "./authors/practice-author.inputs.ts";
import { removePracticeAuthor } from "./authors/remove-practice-author.ts";
import { changeWith } from "./changed-practice.ts";
import { createPractice } from "./create-practice.ts";
import { CreatePracticeInput, UpdatePracticeThemesInput } from "./practices.inputs.ts";
import { ChangePracticeResult } from "./practices.results.ts";
import { beginTranslation } from "./text/begin-translation.ts";
import {
  BeginTranslationInput,
  RestorePracticeRevisionInput,
  UpdatePracticeInput,
  WritePracticeBodyInput,
} from "./text/practice-text.inputs.ts";
import { restorePracticeRevision } from "./text/restore-practice-revision.ts";
import { writePracticeBody } from "./text/write-practice-body.ts";
import { updatePractice } from "./update-practice.ts";
import { updatePracticeThemes } from "./update-practice-themes.ts";

@Resolver()
export class PracticesMutations {
  @Mutation(() => ChangePracticeResult, {
    description:
      "Begins a practice as a draft, with who asks as its author. For editors and members of the city, focal points of its country and the secretariat",
  })
  createPractice(
    @Ctx() context: HubContext,
    @Arg("input", () => CreatePracticeInput, { description: "The practice" })
    input: CreatePracticeInput,
  ) {
    return changeWith(context, createPractice, input);
  }

  @Mutation(() => ChangePracticeResult, {
    description: "Changes fields of the structured part of a text",
  })
  updatePractice(
    @Ctx() context: HubContext,
    @Arg("input", () => UpdatePracticeInput, { description: "What to change" })
    input: UpdatePracticeInput,
  ) {
    return changeWith(context, updatePractice, input);
  }

  @Mutation(() => ChangePracticeResult, { description: "Says anew what a practice is about" })
  updatePracticeThemes(
    @Ctx() context: HubContext,
    @Arg("input", () => UpdatePracticeThemesInput, { description: "All its themes" })
    input: UpdatePracticeThemesInput,
  ) {
    return changeWith(context, updatePracticeThemes, input);
  }

  @Mutation(() => ChangePracticeResult, {
    description: "Writes the long part of a text; those who have it open see it at once",
  })
  writePracticeBody(
    @Ctx() context: HubContext,
    @Arg("input", () => WritePracticeBodyInput, { description: "What to write" })
    input: WritePracticeBodyInput,
  ) {
    return changeWith(context, writePracticeBody, input);
  }

  @Mutation(() => ChangePracticeResult, {
    description: "Brings an earlier revision of a text back as a new one",
  })
  restorePracticeRevision(
    @Ctx() context: HubContext,
    @Arg("input", () => RestorePracticeRevisionInput, { description: "Which revision" })
    input: RestorePracticeRevisionInput,
  ) {
    return changeWith(context, restorePracticeRevision, input);
  }

  @Mutation(() => ChangePracticeResult, {
    description: "Begins a translation of the current version, or takes one up again",
  })
  beginTranslation(
    @Ctx() context: HubContext,
    @Arg("input", () => BeginTranslationInput, { description: "Into which language" })
    input: BeginTranslationInput,
  ) {
    return changeWith(context, beginTranslation, input);
  }

  @Mutation(() => ChangePracticeResult, {
    description: "Asks somebody to work on a practice, or changes what they may do there",
  })
  invitePracticeAuthor(
    @Ctx() context: HubContext,
    @Arg("input", () => InvitePracticeAuthorInput, { description: "Who, and how" })
    input: InvitePracticeAuthorInput,
  ) {
    return changeWith(context, invitePracticeAuthor, input);
  }

  @Mutation(() => ChangePracticeResult, {
    description: "Somebody no longer works on a practice; everybody may leave themselves",
  })
  removePracticeAuthor(
    @Ctx() context: HubContext,
    @Arg("input", () => RemovePracticeAuthorInput, { description: "Who" })
    input: RemovePracticeAuthorInput,
  ) {
    return changeWith(context, removePracticeAuthor, input);
  }
}
