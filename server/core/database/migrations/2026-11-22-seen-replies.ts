import { Statements } from "./statements.ts";

/** Each reply is seen for itself: who opens a room sees one item of it, not all of them. */
export class SeenReplies20261122 extends Statements {
  override name = "2026-11-22-seen-replies";

  protected readonly statements = [
    // When the author of the comment that is answered saw this answer.
    `alter table comment add column seen_by_answered_at timestamptz`,
    `update comment set seen_by_answered_at = now()
     from comment as answered
     join reply_seen on reply_seen.attendance_id = answered.attendance_id
     where answered.id = comment.in_reply_to_id and comment.seq <= reply_seen.seen_seq`,
    `drop table reply_seen`,
  ];
}
