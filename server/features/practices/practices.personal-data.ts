import { globalId } from "#server/core/graphql/global-id.ts";
import {
  ownPerson,
  registerPersonalData,
} from "#server/features/accounts/personal-data/personal-data.ts";
import { withdrawDiscussionComment } from "./discussion/withdraw-discussion-comment.ts";

registerPersonalData({
  name: "practices",
  read: (db, oneself) =>
    db
      .selectFrom("practice_author")
      .innerJoin("practice", "practice.id", "practice_author.practice_id")
      .select([
        "practice.slug",
        "practice_author.capacity",
        "practice_author.access",
        "practice_author.since",
      ])
      .where("practice_author.person_id", "=", ownPerson(oneself))
      .execute(),
});

registerPersonalData({
  name: "reviews",
  read: (db, oneself) =>
    db
      .selectFrom("review")
      .innerJoin("review_round", "review_round.id", "review.round_id")
      .innerJoin("practice", "practice.id", "review_round.practice_id")
      .select(["practice.slug", "verdict", "answers", "remark", "given_at as at"])
      .where("review.reviewer_id", "=", ownPerson(oneself))
      .execute(),
});

registerPersonalData({
  name: "results",
  read: (db, oneself) =>
    db
      .selectFrom("evidence")
      .select(["claim", "language", "value", "unit", "written_at as at"])
      .where("written_by", "=", ownPerson(oneself))
      .execute(),
});

registerPersonalData({
  name: "discussion",
  read: (db, oneself) =>
    db
      .selectFrom("discussion_comment as comment")
      .leftJoin("practice", "practice.id", "comment.practice_id")
      .leftJoin("challenge", "challenge.id", "comment.challenge_id")
      .select([
        "practice.slug as practice",
        "challenge.slug as challenge",
        "comment.body",
        "comment.language",
        "comment.created_at as at",
      ])
      .where("comment.person_id", "=", ownPerson(oneself))
      .orderBy("comment.created_at")
      .execute(),
  async withdraw(context, oneself) {
    const said = await context.db
      .selectFrom("discussion_comment")
      .select("id")
      .where("person_id", "=", ownPerson(oneself))
      .where("withdrawn_at", "is", null)
      .execute();
    for (const { id } of said)
      await withdrawDiscussionComment(context, { commentId: globalId("DiscussionComment", id) });
  },
});

registerPersonalData({
  name: "reactionsToDiscussion",
  read: (db, oneself) =>
    db
      .selectFrom("discussion_reaction")
      .select(["kind", "created_at as at"])
      .where("person_id", "=", ownPerson(oneself))
      .execute(),
});
