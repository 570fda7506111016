import { limits } from "#schema/limits.ts";
import { demand, Refused } from "#server/core/commands/refused.ts";
import { writtenLine } from "#server/core/commands/written-text.ts";
import type { HubContext } from "#server/core/context.ts";
import { Conflict } from "#server/core/graphql/errors.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import { commit, type Tx } from "#server/realtime/commit.ts";
import { putInRoom } from "../comments/post-comment.ts";
import { enter } from "../enter.ts";
import { may } from "../workshops.policy.ts";
import type { DecideHeldCommentInput } from "./moderation.inputs.ts";

/**
 * Lets a waiting comment into the room, or not, with a reason that its author reads. Let in, it is a
 * comment like any other, in the place that the log has for it now. Of two hosts the first decides.
 */
export async function decideHeldComment(
  context: HubContext,
  input: DecideHeldCommentInput,
): Promise<string> {
  const key = keyIn(input.heldCommentId, "HeldComment");
  const reason =
    input.decision === "decline"
      ? writtenLine("reason", input.reason ?? "", limits.hideReason)
      : null;
  await commit(context, async (tx) => {
    const known = await read(tx, key).executeTakeFirst();
    // Once it is let in it is here no more.
    if (!known) throw decided();
    const { workshop, attendance } = await enter(context, tx, known.workshop_id, "speak");
    demand(may.host(context.viewer, workshop, attendance));
    // Locked after the workshop, as everywhere, so that nobody waits in a circle.
    const held = await read(tx, key)
      .where("declined_at", "is", null)
      .forUpdate()
      .executeTakeFirst();
    if (!held) throw decided();
    const of = { subjectId: key, detail: { workshopId: held.workshop_id } };
    if (reason === null) {
      await tx.db.deleteFrom("held_comment").where("id", "=", key).execute();
      await tx.audit({ action: "approve-comment", subjectType: "Comment", ...of });
      await putInRoom(tx, workshop, held);
    } else {
      await tx.db
        .updateTable("held_comment")
        .set({ declined_at: context.services.clock.now(), declined_reason: reason })
        .where("id", "=", key)
        .execute();
      await tx.audit({ action: "decline-comment", subjectType: "HeldComment", ...of });
    }
  });
  return input.heldCommentId;
}

function read({ db }: Tx, id: string) {
  return db
    .selectFrom("held_comment")
    .select([
      "id",
      "workshop_id",
      "agenda_item_id",
      "in_reply_to_id",
      "attendance_id",
      "client_key",
      "body",
      "language",
      "attribution",
      "for_city_id",
      "for_organisation_id",
    ])
    .where("id", "=", id);
}

function decided(): Refused {
  return new Refused(new Conflict("This waiting comment was decided already."));
}
