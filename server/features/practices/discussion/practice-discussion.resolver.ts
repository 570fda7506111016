import { Args, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { ConnectionArgs, type Page } from "#server/core/graphql/connection.ts";
import { SharedFieldResolver } from "#server/core/graphql/shared-field.ts";
import { placesOfPractice } from "../places-of-practice.ts";
import { partIn } from "../practice-part.ts";
import { practiceRole } from "../practice-role.ts";
import { readablePractice } from "../practice.loader.ts";
import { selectPractices } from "../practice.row.ts";
import { Practice } from "../practice.type.ts";
import { practiceTopic } from "../practices.events.ts";
import { type DiscussionComment, DiscussionCommentConnection } from "./discussion-comment.type.ts";
import { may } from "./discussion.policy.ts";
import { registerSubject, type SubjectFacts } from "./discussion-subject.ts";
import { countDiscussion, listDiscussion } from "./list-discussion.ts";

const factsOf = ({ state }: Practice): SubjectFacts => ({ open: state !== "withdrawn" });

registerSubject({
  type: "Practice",
  path: "/practices/",
  column: "practice_id",
  topic: practiceTopic,
  async enter(context, tx, key) {
    const practice = await selectPractices(tx.db)
      .where("practice.id", "=", key)
      .forShare("practice")
      .executeTakeFirst();
    if (!practice) return null;
    const part = await partIn(tx.db, context.viewer, key);
    return practiceRole(context.viewer, practice, part) === null ? null : factsOf(practice);
  },
  async places({ db }, key, cityId) {
    const published = await db
      .selectFrom("practice")
      .select("id")
      .where("id", "=", key)
      .where("current_version_id", "is not", null)
      .executeTakeFirst();
    return published ? placesOfPractice(db, key, cityId) : null;
  },
  load: readablePractice,
  async facts(context, key) {
    const practice = await readablePractice(context, key);
    return practice && factsOf(practice);
  },
});

@Resolver(() => Practice)
export class PracticeDiscussionResolver {
  @SharedFieldResolver(() => DiscussionCommentConnection, {
    description: "What is said about it, the first first; `last: 5` gives the five latest",
    complexity: 5,
  })
  comments(
    @Ctx() context: HubContext,
    @Root() { id }: Practice,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<DiscussionComment>> {
    return listDiscussion(context, "practice", id, args);
  }

  @SharedFieldResolver(() => Int, {
    description: "How much was said, what was taken back included",
  })
  commentCount(@Ctx() context: HubContext, @Root() { id }: Practice): Promise<number> {
    return countDiscussion(context, "practice", id);
  }

  @FieldResolver(() => Boolean, { description: "Who asks may take part in the discussion now" })
  viewerCanComment(@Ctx() { viewer }: HubContext, @Root() practice: Practice): boolean {
    return may.comment(viewer, factsOf(practice)).allowed;
  }
}
