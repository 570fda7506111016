import { Args, Ctx, Resolver, Root } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { SharedFieldResolver } from "#server/core/graphql/shared-field.ts";
import { loadPerson } from "#server/features/accounts/people.ts";
import { Person } from "#server/features/accounts/person.type.ts";
import { canonicalLanguage } from "#server/core/language-tag.ts";
import { PracticeLanguageArgs } from "../practice-language.args.ts";
import type { PracticeContent } from "../practice-content.ts";
import { practiceOf } from "../practice.loader.ts";
import { Practice } from "../practice.type.ts";
import { PracticeContentType } from "../text/practice-content.type.ts";
import { wholeContent } from "../text/same-content.ts";
import { canonicalJson } from "./canonical-json.ts";
import { citeVersion, versionUrl } from "./cite-version.ts";
import { PracticeVersion, VersionAuthor, VersionEvidence } from "./practice-version.type.ts";
import { valueOf } from "./version-text.ts";
import { bodyOf } from "./versions.loader.ts";

@Resolver(() => PracticeVersion)
export class PracticeVersionResolver {
  @SharedFieldResolver(() => Practice, { description: "The practice it is of" })
  practice(@Ctx() context: HubContext, @Root() version: PracticeVersion): Promise<Practice> {
    return practiceOf(context, version);
  }

  @SharedFieldResolver(() => PracticeContentType, { description: "The structured part" })
  async content(
    @Ctx() context: HubContext,
    @Root() version: PracticeVersion,
  ): Promise<PracticeContent> {
    return wholeContent((await bodyOf(context, version)).content);
  }

  @SharedFieldResolver(() => [VersionEvidence], { description: "The results as they stood" })
  async evidence(@Ctx() context: HubContext, @Root() version: PracticeVersion) {
    return (await bodyOf(context, version)).evidence;
  }

  @SharedFieldResolver(() => [VersionAuthor], { description: "Its authors as they were called" })
  async authors(@Ctx() context: HubContext, @Root() version: PracticeVersion) {
    return (await bodyOf(context, version)).authors;
  }

  @SharedFieldResolver(() => String, { description: "The long part as HTML; safe to show" })
  async html(@Ctx() context: HubContext, @Root() version: PracticeVersion): Promise<string> {
    return (await bodyOf(context, version)).html;
  }

  @SharedFieldResolver(() => String, { description: "The long part as plain text" })
  async plain(@Ctx() context: HubContext, @Root() version: PracticeVersion): Promise<string> {
    return (await bodyOf(context, version)).plain;
  }

  @SharedFieldResolver(() => String, { description: "The long part as Markdown" })
  async markdown(@Ctx() context: HubContext, @Root() version: PracticeVersion): Promise<string> {
    return (await bodyOf(context, version)).markdown;
  }

  @SharedFieldResolver(() => String, {
    description:
      "What `hash` is made of: the text, results and authors of the version as canonical JSON (RFC 8785)",
  })
  async canonical(@Ctx() context: HubContext, @Root() version: PracticeVersion): Promise<string> {
    return canonicalJson(valueOf({ ...version, ...(await bodyOf(context, version)) }));
  }

  @SharedFieldResolver(() => String, { description: "Its absolute address, for good" })
  url(@Ctx() context: HubContext, @Root() version: PracticeVersion): string {
    return versionUrl(context, version);
  }

  @SharedFieldResolver(() => String, {
    description: "How to cite it, in that language; in its own when left out",
  })
  citation(
    @Ctx() context: HubContext,
    @Root() version: PracticeVersion,
    @Args(() => PracticeLanguageArgs) { language }: PracticeLanguageArgs,
  ): Promise<string> {
    const wanted = language == null ? null : canonicalLanguage(language);
    return citeVersion(context, version, wanted ?? version.language);
  }

  @SharedFieldResolver(() => Person, {
    nullable: true,
    description: "Whose word published it; null: it was recorded by the hub",
  })
  publishedBy(
    @Ctx() context: HubContext,
    @Root() { publishedById }: PracticeVersion,
  ): Promise<Person | null> | null {
    return publishedById === null ? null : loadPerson(context, publishedById);
  }
}
