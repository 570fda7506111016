import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import type { Page } from "#server/core/graphql/connection.ts";
import { pageOfList } from "#server/core/graphql/page-of-list.ts";
import { SharedFieldResolver } from "#server/core/graphql/shared-field.ts";
import { textFor } from "#server/core/localised.ts";
import { standingIn } from "../practice.loader.ts";
import { Practice } from "../practice.type.ts";
import { PracticeVersion, PracticeVersionConnection } from "./practice-version.type.ts";
import { VersionArgs, VersionsArgs } from "./version.args.ts";
import { loadVersion, versionsOf } from "./versions.loader.ts";
import { may } from "./versions.policy.ts";

@Resolver(() => Practice)
export class PracticeVersionsResolver {
  @SharedFieldResolver(() => PracticeVersion, {
    nullable: true,
    description:
      "What readers read, in the language it was written in; of a withdrawn practice the last one; null: never published",
  })
  currentVersion(
    @Ctx() context: HubContext,
    @Root() { currentVersionId }: Practice,
  ): Promise<PracticeVersion | null> {
    return loadVersion(context, currentVersionId);
  }

  @FieldResolver(() => PracticeVersion, {
    nullable: true,
    description:
      "The version with that number in that language; without a number the last one, without a language the best one for who asks; null: there is none",
  })
  async version(
    @Ctx() context: HubContext,
    @Root() practice: Practice,
    @Args(() => VersionArgs) { language, number }: VersionArgs,
  ): Promise<PracticeVersion | null> {
    const versions = await versionsOf(context, practice.id);
    if (number != null) {
      const wanted = (language ?? practice.language).toLowerCase();
      return (
        versions.find((each) => each.number === number && each.language.toLowerCase() === wanted) ??
        null
      );
    }
    // The newest of each language comes first.
    return textFor(versions, language ?? context.language);
  }

  @SharedFieldResolver(() => PracticeVersionConnection, {
    description: "Everything that was ever published of it, the newest first",
    complexity: 5,
  })
  async versions(
    @Ctx() context: HubContext,
    @Root() { id }: Practice,
    @Args(() => VersionsArgs) { language, ...args }: VersionsArgs,
  ): Promise<Page<PracticeVersion>> {
    const all = await versionsOf(context, id);
    const wanted = language?.toLowerCase();
    const some = all.filter((each) => !wanted || each.language.toLowerCase() === wanted);
    return pageOfList(some, (each) => each.id, args);
  }

  @FieldResolver(() => Boolean, { description: "Who asks may begin a new version now" })
  async viewerCanBeginVersion(
    @Ctx() context: HubContext,
    @Root() practice: Practice,
  ): Promise<boolean> {
    const { part } = await standingIn(context, practice);
    return may.beginVersion(context.viewer, practice, part).allowed;
  }

  @FieldResolver(() => Boolean, { description: "Who asks may withdraw it now" })
  async viewerCanWithdraw(
    @Ctx() context: HubContext,
    @Root() practice: Practice,
  ): Promise<boolean> {
    const { part } = await standingIn(context, practice);
    return may.withdraw(context.viewer, practice, part).allowed;
  }
}
