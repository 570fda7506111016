import { limits } from "#schema/limits.ts";
import type { HubContext } from "#server/core/context.ts";
import { commit, type Tx } from "#server/realtime/commit.ts";
import { insertAttendance } from "../attendance/insert-attendance.ts";
import type { Entered } from "../enter.ts";
import { demand } from "#server/core/commands/refused.ts";
import { may } from "../workshops.policy.ts";
import { writtenText } from "#server/core/commands/written-text.ts";
import type { HideCommentInput } from "./comment.inputs.ts";
import { settleReports } from "#server/features/network/comments/reports.ts";
import type { Comment } from "./comment.type.ts";
import { enterAtComment } from "./enter-at-comment.ts";
import { tellCommentChanged } from "./network-comment.type.ts";

/**
 * Takes a comment's words from the room, with a reason that everybody reads. One that is hidden
 * already keeps its first reason.
 */
export function hideComment(context: HubContext, input: HideCommentInput): Promise<string> {
  const reason = writtenText("reason", input.reason, limits.hideReason);
  return commit(context, async (tx) => {
    const { workshop, attendance, comment } = await enterAtComment(context, tx, input.commentId);
    await hideInRoom(context, tx, { workshop, attendance, comment }, reason);
    return comment.id;
  });
}

/** The same as a part of another command. One that is hidden already stays as it is. */
export async function hideInRoom(
  context: HubContext,
  tx: Tx,
  { workshop, attendance, comment }: Entered & { comment: Comment },
  reason: string,
): Promise<void> {
  demand(may.hideComment(context.viewer, workshop, attendance, comment));
  if (comment.hiddenAt !== null) return;
  const now = context.services.clock.now();
  await tx.db
    .updateTable("comment")
    .set({
      hidden_at: now,
      hidden_by: await hostAttendance(tx, context, { workshop, attendance }, now),
      hidden_reason: reason,
    })
    .where("id", "=", comment.id)
    .execute();
  await tx.audit({
    action: "hide-comment",
    subjectType: "Comment",
    subjectId: comment.id,
    detail: { reason },
  });
  await settleReports(tx, { comment_id: comment.id }, "hidden", now);
  await tellCommentChanged(tx, workshop, comment);
}

/** The secretariat may keep order in a room it has not joined: it is a host there from then on. */
async function hostAttendance(
  tx: Tx,
  { viewer }: HubContext,
  { workshop, attendance }: Entered,
  now: Date,
): Promise<string> {
  if (attendance !== null) return attendance.id;
  if (viewer.kind !== "person") throw new Error("Only people are hosts.");
  const { personId } = viewer;
  return insertAttendance(
    tx,
    { workshopId: workshop.id, personId, role: "host", byRole: "place", joinedAt: null },
    now,
  );
}
