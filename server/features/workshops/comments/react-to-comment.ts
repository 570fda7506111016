import type { HubContext } from "#server/core/context.ts";
import { commit, type Tx } from "#server/realtime/commit.ts";
import { demand } from "#server/core/commands/refused.ts";
import { happened, workshopTopic } from "../workshops.events.ts";
import { may } from "../workshops.policy.ts";
import type { ReactToCommentInput } from "./comment.inputs.ts";
import { takeReactionPoint } from "#server/features/network/comments/comment-limit.ts";
import { enterAtComment } from "./enter-at-comment.ts";

/** Sets one's reaction or takes it away; the room is told when that changed something. */
export async function reactToComment(
  context: HubContext,
  input: ReactToCommentInput,
): Promise<string> {
  await takeReactionPoint(context);
  return commit(context, async (tx) => {
    const { workshop, attendance, comment } = await enterAtComment(context, tx, input.commentId);
    demand(may.comment(context.viewer, workshop, attendance));
    if (attendance === null) throw new Error("The policy lets nobody react without attending.");
    if (input.on) demand(may.answer(comment));
    const reaction = { comment_id: comment.id, attendance_id: attendance.id, kind: input.kind };
    const changed = input.on
      ? await set(tx, reaction, context.services.clock.now())
      : await unset(tx, reaction);
    if (changed) await tx.append(workshopTopic(workshop.id), happened.reactionsChanged(comment.id));
    return comment.id;
  });
}

interface Reaction {
  comment_id: string;
  attendance_id: string;
  kind: ReactToCommentInput["kind"];
}

async function set(tx: Tx, reaction: Reaction, now: Date): Promise<boolean> {
  const added = await tx.db
    .insertInto("reaction")
    .values({ ...reaction, created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning("comment_id")
    .execute();
  return added.length > 0;
}

async function unset(tx: Tx, reaction: Reaction): Promise<boolean> {
  const gone = await tx.db
    .deleteFrom("reaction")
    .where("comment_id", "=", reaction.comment_id)
    .where("attendance_id", "=", reaction.attendance_id)
    .where("kind", "=", reaction.kind)
    .returning("comment_id")
    .execute();
  return gone.length > 0;
}
