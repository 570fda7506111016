import type { HubContext } from "#server/core/context.ts";
import { NotFound } from "#server/core/graphql/errors.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import type { Tx } from "#server/realtime/commit.ts";
import { enter, type Entered } from "../enter.ts";
import { Refused } from "#server/core/commands/refused.ts";
import { selectComments } from "./comment.row.ts";
import type { Comment } from "./comment.type.ts";

/** The room of a comment, and the comment, locked: two who change it come one after the other. */
export async function enterAtComment(
  context: HubContext,
  tx: Tx,
  commentId: string,
): Promise<Entered & { comment: Comment }> {
  const key = keyIn(commentId, "Comment");
  const known = await tx.db
    .selectFrom("comment")
    .select("workshop_id")
    .where("id", "=", key)
    .executeTakeFirst();
  if (!known) throw new Refused(new NotFound("There is no such comment."));
  const entered = await enter(context, tx, known.workshop_id, "speak");
  const comment = await selectComments(tx.db)
    .where("comment.id", "=", key)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return { ...entered, comment };
}
