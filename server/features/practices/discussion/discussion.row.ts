import { type Kysely, sql } from "kysely";
import type { Tables } from "#server/core/database/tables.ts";
import type { CommentAttribution } from "#server/features/network/comments/comment.enums.ts";

/** What is said under practices and challenges, under the names of the contract. */
export function selectDiscussionComments(db: Kysely<Tables>) {
  return db
    .selectFrom("discussion_comment")
    .select([
      "discussion_comment.id",
      "discussion_comment.practice_id as practiceId",
      "discussion_comment.challenge_id as challengeId",
      "discussion_comment.in_reply_to_id as inReplyToId",
      "discussion_comment.person_id as personId",
      "discussion_comment.client_key as clientKey",
      "discussion_comment.seq as position",
      "discussion_comment.body as storedBody",
      "discussion_comment.language",
      sql<CommentAttribution>`discussion_comment.attribution`.as("attribution"),
      "discussion_comment.for_city_id as forCityId",
      "discussion_comment.for_organisation_id as forOrganisationId",
      "discussion_comment.created_at as createdAt",
      "discussion_comment.edited_at as editedAt",
      "discussion_comment.withdrawn_at as withdrawnAt",
      "discussion_comment.hidden_at as hiddenAt",
      "discussion_comment.hidden_reason as hiddenReason",
    ]);
}
