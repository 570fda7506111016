import type { HubContext } from "#server/core/context.ts";
import type { ConnectionArgs, Page } from "#server/core/graphql/connection.ts";
import type { SortKey } from "#server/core/graphql/keyset.ts";
import { pageOf } from "#server/core/graphql/page-of.ts";
import { readableBy } from "../readable-workshops.ts";
import { ownerColumn } from "./attendance.loader.ts";
import { selectAttendances } from "./attendance.row.ts";
import type { Attendance } from "./attendance.type.ts";

const latestFirst: SortKey[] = [
  { by: "workshop.starts_at", as: "startsAt", type: "instant", descending: true },
  { by: "attendance.id", as: "id", type: "uuid" },
];

/** The workshops the viewer is in, without those that are closed to them. */
export function listOwnAttendances(
  context: HubContext,
  args: ConnectionArgs,
): Promise<Page<Attendance>> {
  const query = selectAttendances(context.db)
    .innerJoin("workshop", "workshop.id", "attendance.workshop_id")
    .select("workshop.starts_at as startsAt")
    .where("attendance.removed_at", "is", null)
    .where((eb) => readableBy(eb, context.viewer));
  const own = ownerColumn(context.viewer);
  const mine =
    own === null ? query.where((eb) => eb.lit(false)) : query.where(own.column, "=", own.id);
  return pageOf(mine, latestFirst, args);
}
