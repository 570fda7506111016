import type { Kysely } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import type { Tables } from "#server/core/database/tables.ts";
import { registerNode } from "#server/core/graphql/node.ts";
import { standingFor } from "../standing.ts";
import type { HeldComment } from "./held-comment.type.ts";

/** Held comments under the names of the contract; add `where` and order. */
export function selectHeldComments(db: Kysely<Tables>) {
  return db
    .selectFrom("held_comment")
    .select([
      "held_comment.id",
      "held_comment.workshop_id as workshopId",
      "held_comment.agenda_item_id as agendaItemId",
      "held_comment.in_reply_to_id as inReplyToId",
      "held_comment.attendance_id as attendanceId",
      "held_comment.client_key as clientKey",
      "held_comment.body",
      "held_comment.language",
      "held_comment.attribution",
      "held_comment.created_at as createdAt",
      "held_comment.declined_at as declinedAt",
      "held_comment.declined_reason as declinedReason",
    ]);
}

/** For its author and the hosts; to everybody else it is as if it were not there. */
export async function loadHeldComment(
  context: HubContext,
  id: string,
): Promise<HeldComment | null> {
  const held = await selectHeldComments(context.db)
    .where("held_comment.id", "=", id)
    .executeTakeFirst();
  if (!held || context.viewer.kind === "scope") return null;
  const { attendance, role } = await standingFor(context, held);
  const own = attendance !== null && attendance.id === held.attendanceId;
  return own || role === "host" ? held : null;
}

/** What the viewer said at an item and the room has not seen, in the order it was written. */
export async function ownHeldComments(
  context: HubContext,
  item: { id: string; workshopId: string },
): Promise<HeldComment[]> {
  const { attendance } = await standingFor(context, item);
  if (attendance === null) return [];
  return selectHeldComments(context.db)
    .where("held_comment.agenda_item_id", "=", item.id)
    .where("held_comment.attendance_id", "=", attendance.id)
    .orderBy("held_comment.id")
    .limit(100)
    .execute();
}

registerNode("HeldComment", { load: loadHeldComment });
