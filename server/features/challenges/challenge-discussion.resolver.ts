import { Args, Ctx, createUnionType, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { ConnectionArgs, type Page } from "#server/core/graphql/connection.ts";
import { SharedFieldResolver } from "#server/core/graphql/shared-field.ts";
import {
  DiscussionComment,
  DiscussionCommentConnection,
} from "#server/features/practices/discussion/discussion-comment.type.ts";
import { may } from "#server/features/practices/discussion/discussion.policy.ts";
import {
  registerSubject,
  type SubjectFacts,
  subjectOf,
} from "#server/features/practices/discussion/discussion-subject.ts";
import {
  countDiscussion,
  listDiscussion,
} from "#server/features/practices/discussion/list-discussion.ts";
import { Practice } from "#server/features/practices/practice.type.ts";
import { loadChallenge } from "./challenge.loader.ts";
import { selectChallenges } from "./challenge.row.ts";
import { Challenge } from "./challenge.type.ts";
import { placesOfChallenge } from "./places-of-challenge.ts";
import { challengeTopic } from "./challenges.events.ts";

const open: SubjectFacts = { open: true };

registerSubject({
  type: "Challenge",
  path: "/challenges/",
  column: "challenge_id",
  topic: challengeTopic,
  async enter(_context, tx, key) {
    const found = await selectChallenges(tx.db)
      .where("challenge.id", "=", key)
      .forShare("challenge")
      .executeTakeFirst();
    return found ? open : null;
  },
  places: ({ db }, key, cityId) => placesOfChallenge(db, key, cityId),
  load: loadChallenge,
  facts: async (context, key) => ((await loadChallenge(context, key)) ? open : null),
});

/** Rows do not say what they are of; only challenges have a severity. */
export const DiscussionSubject = createUnionType({
  name: "DiscussionSubject",
  description: "What is discussed",
  types: () => [Practice, Challenge] as const,
  resolveType: (row: object) => ("severity" in row ? "Challenge" : "Practice"),
});

@Resolver(() => DiscussionComment)
export class DiscussionSubjectResolver {
  @SharedFieldResolver(() => DiscussionSubject, { description: "What it is about" })
  subject(@Ctx() context: HubContext, @Root() comment: DiscussionComment): Promise<object | null> {
    const { kind, key } = subjectOf(comment);
    return kind.load(context, key);
  }
}

@Resolver(() => Challenge)
export class ChallengeDiscussionResolver {
  @SharedFieldResolver(() => DiscussionCommentConnection, {
    description: "What is said about it, the first first; `last: 5` gives the five latest",
    complexity: 5,
  })
  comments(
    @Ctx() context: HubContext,
    @Root() { id }: Challenge,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<DiscussionComment>> {
    return listDiscussion(context, "challenge", id, args);
  }

  @SharedFieldResolver(() => Int, {
    description: "How much was said, what was taken back included",
  })
  commentCount(@Ctx() context: HubContext, @Root() { id }: Challenge): Promise<number> {
    return countDiscussion(context, "challenge", id);
  }

  @FieldResolver(() => Boolean, { description: "Who asks may take part in the discussion now" })
  viewerCanComment(@Ctx() { viewer }: HubContext): boolean {
    return may.comment(viewer, open).allowed;
  }
}
