import { demand } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import { takeReactionPoint } from "#server/features/network/comments/comment-limit.ts";
import type { Tx } from "#server/realtime/commit.ts";
import { happened } from "./discussion.events.ts";
import type { ReactToDiscussionCommentInput } from "./discussion.inputs.ts";
import { may } from "./discussion.policy.ts";
import { changeDiscussionComment } from "./enter-discussion-comment.ts";

/** Sets one's reaction or takes it away; readers are told when that changed something. */
export async function reactToDiscussionComment(
  context: HubContext,
  input: ReactToDiscussionCommentInput,
): Promise<string> {
  await takeReactionPoint(context);
  return changeDiscussionComment(context, input.commentId, async (tx, { comment, facts }) => {
    const { viewer } = context;
    demand(may.comment(viewer, facts));
    if (viewer.kind !== "person") throw new Error("The policy lets people alone react.");
    if (input.on) demand(may.answer(comment));
    const reaction = { comment_id: comment.id, person_id: viewer.personId, kind: input.kind };
    const changed = input.on
      ? await set(tx, reaction, context.services.clock.now())
      : await unset(tx, reaction);
    return changed ? happened.reactionsChanged(comment.id) : null;
  });
}

interface Reaction {
  comment_id: string;
  person_id: string;
  kind: ReactToDiscussionCommentInput["kind"];
}

async function set(tx: Tx, reaction: Reaction, now: Date): Promise<boolean> {
  const added = await tx.db
    .insertInto("discussion_reaction")
    .values({ ...reaction, created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning("comment_id")
    .execute();
  return added.length > 0;
}

async function unset(tx: Tx, reaction: Reaction): Promise<boolean> {
  const gone = await tx.db
    .deleteFrom("discussion_reaction")
    .where("comment_id", "=", reaction.comment_id)
    .where("person_id", "=", reaction.person_id)
    .where("kind", "=", reaction.kind)
    .returning("comment_id")
    .execute();
  return gone.length > 0;
}
