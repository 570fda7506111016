import { Refused } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import { NotFound } from "#server/core/graphql/errors.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import type { NewEvent } from "#server/core/ports.ts";
import { commit, type Tx } from "#server/realtime/commit.ts";
import type { DiscussionComment } from "./discussion-comment.type.ts";
import { happened } from "./discussion.events.ts";
import { announceDiscussion } from "./network-discussion.type.ts";
import { selectDiscussionComments } from "./discussion.row.ts";
import { enterSubject, type SubjectFacts, subjectOf } from "./discussion-subject.ts";

export interface EnteredComment {
  readonly comment: DiscussionComment;
  readonly facts: SubjectFacts;
}

/**
 * Changes one comment of a discussion. What it is about is locked first, then the comment: two who
 * change it come one after the other. `work` resolves to what happened, or to null when nothing
 * did. Resolves to the comment's key.
 */
export function changeDiscussionComment(
  context: HubContext,
  commentId: string,
  work: (tx: Tx, entered: EnteredComment) => Promise<NewEvent | null>,
): Promise<string> {
  const key = keyIn(commentId, "DiscussionComment");
  return commit(context, async (tx) => {
    const known = await selectDiscussionComments(tx.db)
      .where("discussion_comment.id", "=", key)
      .executeTakeFirst();
    if (!known) throw new Refused(new NotFound("There is no such comment."));
    const subject = subjectOf(known);
    const facts = await enterSubject(context, tx, subject);
    const comment = await selectDiscussionComments(tx.db)
      .where("discussion_comment.id", "=", key)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const event = await work(tx, { comment, facts });
    if (!event) return key;
    await tx.append(subject.kind.topic(subject.key), event);
    // Reactions are for who looks at the page.
    if (event.type === happened.changed(key).type)
      await announceDiscussion(tx, subject, comment, false);
    return key;
  });
}
