import { sql } from "kysely";
import { limits } from "#schema/limits.ts";
import type { HubContext } from "#server/core/context.ts";
import { InvalidInput } from "#server/core/graphql/errors.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import { commit } from "#server/realtime/commit.ts";
import { Refused } from "#server/core/commands/refused.ts";
import { fill } from "#server/core/language/sentences.ts";
import { ownerColumn } from "../attendance/attendance.loader.ts";
import type { MarkRepliesSeenInput } from "./comment.inputs.ts";

/**
 * These replies were before the eyes of whom they answer. Ids of other comments change nothing: they
 * may come from a page that another person left open.
 */
export async function markRepliesSeen(
  context: HubContext,
  input: MarkRepliesSeenInput,
): Promise<void> {
  const { max } = limits.seenReplies;
  if (input.commentIds.length > max)
    throw new Refused(
      new InvalidInput("commentIds", fill("At most {max} can be marked at once.", { max })),
    );
  const ids = input.commentIds.map((id) => keyIn(id, "Comment"));
  const own = ownerColumn(context.viewer);
  if (ids.length === 0 || own === null) return;
  await commit(context, async (tx) => {
    await tx.db
      .updateTable("comment")
      .from("comment as answered")
      .innerJoin("attendance", "attendance.id", "answered.attendance_id")
      .set({ seen_by_answered_at: context.services.clock.now() })
      .whereRef("answered.id", "=", "comment.in_reply_to_id")
      .where(own.column, "=", own.id)
      .where("comment.id", "in", ids)
      .where(sql<boolean>`comment.seen_by_answered_at is null`)
      .execute();
  });
}
