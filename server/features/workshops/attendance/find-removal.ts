import type { HubContext } from "#server/core/context.ts";
import { ownerColumn } from "./attendance.loader.ts";
import { selectAttendances } from "./attendance.row.ts";
import type { Attendance } from "./attendance.type.ts";

/** The viewer's own attendance in the workshop at that address if a host has ended it, else null. */
export async function findRemoval(context: HubContext, slug: string): Promise<Attendance | null> {
  const own = ownerColumn(context.viewer);
  if (own === null) return null;
  const found = await selectAttendances(context.db)
    .innerJoin("workshop", "workshop.id", "attendance.workshop_id")
    .where("workshop.slug", "=", slug.slice(0, 200).replaceAll("\0", ""))
    .where(own.column, "=", own.id)
    .where("attendance.removed_at", "is not", null)
    .executeTakeFirst();
  return found ?? null;
}
