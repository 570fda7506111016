import type { HubContext } from "#server/core/context.ts";
import type { ConnectionArgs, Page } from "#server/core/graphql/connection.ts";
import type { SortKey } from "#server/core/graphql/keyset.ts";
import { pageOf } from "#server/core/graphql/page-of.ts";
import { ownerColumn } from "../attendance/attendance.loader.ts";
import { readableBy } from "../readable-workshops.ts";
import { selectComments } from "./comment.row.ts";
import type { Comment } from "./comment.type.ts";

const newestFirst: SortKey[] = [
  { by: "comment.created_at", as: "createdAt", type: "instant", descending: true },
  { by: "comment.id", as: "id", type: "uuid", descending: true },
];

/** What others answered to the viewer's comments and they have not had before their eyes, as far as it can be read. */
export function listUnseenReplies(
  context: HubContext,
  args: ConnectionArgs,
): Promise<Page<Comment>> {
  const query = selectComments(context.db)
    .innerJoin("comment as answered", "answered.id", "comment.in_reply_to_id")
    .innerJoin("attendance", "attendance.id", "answered.attendance_id")
    .innerJoin("workshop", "workshop.id", "comment.workshop_id")
    .where("attendance.removed_at", "is", null)
    .where((eb) => readableBy(eb, context.viewer))
    .whereRef("comment.attendance_id", "<>", "answered.attendance_id")
    .where("comment.withdrawn_at", "is", null)
    .where("comment.hidden_at", "is", null)
    .where("comment.seen_by_answered_at", "is", null);
  const own = ownerColumn(context.viewer);
  const mine =
    own === null ? query.where((eb) => eb.lit(false)) : query.where(own.column, "=", own.id);
  return pageOf(mine, newestFirst, args);
}
