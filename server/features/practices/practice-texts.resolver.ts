import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Verdict } from "#server/core/commands/verdict.ts";
import type { HubContext } from "#server/core/context.ts";
import { whenLoaded } from "#server/core/graphql/loaded.ts";
import { DateTime } from "#server/core/graphql/scalars.ts";
import { SharedFieldResolver } from "#server/core/graphql/shared-field.ts";
import { LocalisedText } from "#server/features/network/localised-text.type.ts";
import { Theme } from "#server/features/network/theme.type.ts";
import { PracticeAuthor } from "./authors/practice-author.type.ts";
import { visibleAuthors } from "./authors/practice-authors.ts";
import { caveatIn } from "./practice-caveat.ts";
import { PracticeLanguageArgs } from "./practice-language.args.ts";
import type { PracticeFacts, PracticePart } from "./practice-role.ts";
import { themesOf } from "./practice-themes.ts";
import { titleOf } from "./practice-titles.ts";
import { standingIn } from "./practice.loader.ts";
import { Practice } from "./practice.type.ts";
import { may } from "./practices.policy.ts";
import { loadTextsOf } from "./text/practice-text.loader.ts";
import { PracticeText } from "./text/practice-text.type.ts";
import { updatedAt } from "./updated-at.ts";

/** What of a practice is written, by whom and for whom. */
@Resolver(() => Practice)
export class PracticeTextsResolver {
  @SharedFieldResolver(() => String, {
    description: "Of the current version, else of the draft for those who may read it, else empty",
  })
  title(
    @Ctx() context: HubContext,
    @Root() practice: Practice,
    @Args(() => PracticeLanguageArgs) { language }: PracticeLanguageArgs,
  ): Promise<string> {
    return whenLoaded(titleOf(context, practice, language), (found) => found?.title ?? "");
  }

  @SharedFieldResolver(() => String, { description: "The beginning of the problem, in one line" })
  summary(
    @Ctx() context: HubContext,
    @Root() practice: Practice,
    @Args(() => PracticeLanguageArgs) { language }: PracticeLanguageArgs,
  ): Promise<string> {
    return whenLoaded(titleOf(context, practice, language), (found) => found?.summary ?? "");
  }

  @SharedFieldResolver(() => String, {
    description: "BCP 47 tag of the language that title and summary come in, asked for in this one",
  })
  titleLanguage(
    @Ctx() context: HubContext,
    @Root() practice: Practice,
    @Args(() => PracticeLanguageArgs) { language }: PracticeLanguageArgs,
  ): Promise<string> {
    return whenLoaded(
      titleOf(context, practice, language),
      (found) => found?.language ?? practice.language,
    );
  }

  @SharedFieldResolver(() => LocalisedText, {
    nullable: true,
    description: "What a reader should know before relying on it",
  })
  caveat(
    @Root() practice: Practice,
    @Args(() => PracticeLanguageArgs) { language }: PracticeLanguageArgs,
  ): LocalisedText | null {
    return caveatIn(practice, language);
  }

  @SharedFieldResolver(() => [Theme], { description: "What it is about" })
  themes(@Ctx() context: HubContext, @Root() { id }: Practice): Promise<Theme[]> {
    return themesOf(context, id);
  }

  @SharedFieldResolver(() => PracticeText, {
    nullable: true,
    description:
      "What is being written in that language, in the original one when left out; null when there is none or who asks may not read it",
  })
  async text(
    @Ctx() context: HubContext,
    @Root() practice: Practice,
    @Args(() => PracticeLanguageArgs) { language }: PracticeLanguageArgs,
  ): Promise<PracticeText | null> {
    const texts = await this.texts(context, practice);
    const wanted = language?.toLowerCase() ?? practice.language.toLowerCase();
    return texts.find((text) => text.language.toLowerCase() === wanted) ?? null;
  }

  @SharedFieldResolver(() => [PracticeText], {
    description: "What is being written in every language, the original first; for those inside",
  })
  async texts(@Ctx() context: HubContext, @Root() practice: Practice): Promise<PracticeText[]> {
    return (await standingIn(context, practice)).inside ? loadTextsOf(context, practice.id) : [];
  }

  @SharedFieldResolver(() => [PracticeAuthor], {
    description: "Its authors; experts as well for those who work on it",
  })
  authors(@Ctx() context: HubContext, @Root() practice: Practice): Promise<PracticeAuthor[]> {
    return visibleAuthors(context, practice);
  }

  @SharedFieldResolver(() => DateTime, {
    description:
      "When it last changed for everybody: a version in any language came out, a result was written, judged or removed, or it was withdrawn; for those inside also when it was last written",
  })
  updatedAt(@Ctx() context: HubContext, @Root() practice: Practice): Promise<Date> {
    return updatedAt(context, practice);
  }

  @FieldResolver(() => Boolean, { description: "Who asks may read what is being written" })
  async viewerCanRead(@Ctx() context: HubContext, @Root() practice: Practice): Promise<boolean> {
    return decide(context, practice, may.readDraft);
  }

  @FieldResolver(() => Boolean, { description: "Who asks may write the original now" })
  viewerCanWrite(@Ctx() context: HubContext, @Root() practice: Practice): Promise<boolean> {
    return decide(context, practice, may.write);
  }

  @FieldResolver(() => Boolean, { description: "Who asks may begin and write translations now" })
  viewerCanTranslate(@Ctx() context: HubContext, @Root() practice: Practice): Promise<boolean> {
    return decide(context, practice, may.writeTranslation);
  }

  @FieldResolver(() => Boolean, { description: "Who asks decides who works on it" })
  viewerCanInvite(@Ctx() context: HubContext, @Root() practice: Practice): Promise<boolean> {
    return decide(context, practice, may.invite);
  }
}

async function decide(
  context: HubContext,
  practice: Practice,
  question: (viewer: HubContext["viewer"], practice: PracticeFacts, part: PracticePart) => Verdict,
): Promise<boolean> {
  const { part } = await standingIn(context, practice);
  return question(context.viewer, practice, part).allowed;
}
