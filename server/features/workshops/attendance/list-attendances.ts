import { sql } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import type { Page } from "#server/core/graphql/connection.ts";
import type { SortKey } from "#server/core/graphql/keyset.ts";
import { loader } from "#server/core/graphql/loaders.ts";
import { pagesOf } from "#server/core/graphql/page-of.ts";
import { searchFor } from "#server/features/network/search-text.ts";
import { standingIn } from "../standing.ts";
import type { Workshop } from "../workshop.type.ts";
import { selectAttendances } from "./attendance.row.ts";
import type { Attendance } from "./attendance.type.ts";
import type { AttendancesArgs } from "./attendances.args.ts";

/** Chair, hosts, speakers, the rest; within each by name. */
const leadersFirst: SortKey[] = [
  { by: "attendance.turn", as: "turn", type: "int" },
  { by: "attendance.fold", as: "fold", type: "text" },
  { by: "attendance.id", as: "id", type: "uuid" },
];

/**
 * Who is expected or came; nobody's list for who may not read the workshop. Hosts see those who were
 * removed as well.
 */
export async function listAttendances(
  context: HubContext,
  workshop: Workshop,
  args: AttendancesArgs,
): Promise<Page<Attendance>> {
  const { role } = await standingIn(context, workshop);
  const key = `Workshop.attendances:${role}:${JSON.stringify(args)}`;
  return loader<string, Page<Attendance>>(context, key, (ids) => {
    const query = named(context, args, role);
    return pagesOf(context.db, query, "attendance.workshopId", ids, leadersFirst, args);
  }).load(workshop.id);
}

/** A guest's name is folded here: rooms are small, and guests have no page that finds them. */
function named({ db }: HubContext, args: AttendancesArgs, role: string | null) {
  const all = selectAttendances(db)
    .leftJoin("person", "person.id", "attendance.person_id")
    .leftJoin("guest", "guest.id", "attendance.guest_id")
    .select([
      sql<string>`coalesce(person.fold, lower(unaccent(guest.name)))`.as("fold"),
      sql<number>`case attendance.role when 'chair' then 0 when 'host' then 1 when 'speaker' then 2 else 3 end`.as(
        "turn",
      ),
    ]);
  const inRoom = role === "host" ? all : all.where("attendance.removed_at", "is", null);
  const readable = role === null ? inRoom.where(sql<boolean>`false`) : inRoom;
  const withRole = args.role == null ? readable : readable.where("attendance.role", "=", args.role);
  const query = db.selectFrom(withRole.as("attendance")).selectAll("attendance");
  const search = searchFor(args.search, "attendance.fold");
  return search === null ? query : query.where(search.fits);
}

/** How many are expected or came, without those removed. */
export function countAttendances(context: HubContext, workshopId: string): Promise<number> {
  return loader<string, number>(context, "Workshop.attendanceCount", async (ids) => {
    const rows = await context.db
      .selectFrom("attendance")
      .select(["workshop_id", sql<number>`count(*)::int`.as("total")])
      .where("workshop_id", "in", ids)
      .where("removed_at", "is", null)
      .groupBy("workshop_id")
      .execute();
    const totals = new Map(rows.map((row) => [row.workshop_id, row.total]));
    return ids.map((id) => totals.get(id) ?? 0);
  }).load(workshopId);
}
