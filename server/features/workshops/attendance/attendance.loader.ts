import type { HubContext, Viewer } from "#server/core/context.ts";
import { inOrder, loader } from "#server/core/graphql/loaders.ts";
import { selectAttendances } from "./attendance.row.ts";
import type { Attendance } from "./attendance.type.ts";

/** The attendance with that id; null when there is none. */
export function loadAttendance(context: HubContext, id: string): Promise<Attendance | null> {
  return loader<string, Attendance | null>(context, "Attendance", async (ids) => {
    const rows = await selectAttendances(context.db).where("attendance.id", "in", ids).execute();
    return inOrder(ids, rows, (row) => row.id);
  }).load(id);
}

/** The attendance that a row refers to; attendances are never deleted. */
export async function attendanceOf(context: HubContext, id: string): Promise<Attendance> {
  const attendance = await loadAttendance(context, id);
  if (!attendance) throw new Error(`Attendance ${id} is gone.`);
  return attendance;
}

/** The viewer's own attendance in that workshop, also one that has ended; null when there is none. */
export function loadOwnAttendance(
  context: HubContext,
  workshopId: string,
): Promise<Attendance | null> {
  const owner = ownerColumn(context.viewer);
  if (owner === null) return Promise.resolve(null);
  return loader<string, Attendance | null>(context, "Workshop.viewerAttendance", async (ids) => {
    const rows = await selectAttendances(context.db)
      .where("attendance.workshop_id", "in", ids)
      .where(owner.column, "=", owner.id)
      .execute();
    return inOrder(ids, rows, (row) => row.workshopId);
  }).load(workshopId);
}

/** How attendances refer to this viewer; null: nobody's attendance is theirs. */
export function ownerColumn(
  viewer: Viewer,
): { column: "attendance.person_id" | "attendance.guest_id"; id: string } | null {
  if (viewer.kind === "person") return { column: "attendance.person_id", id: viewer.personId };
  if (viewer.kind === "guest") return { column: "attendance.guest_id", id: viewer.guestId };
  return null;
}

/** A guest or a person is called by the name they have now. */
export function loadAttendeeName(context: HubContext, attendance: Attendance): Promise<string> {
  const key = attendance.personId ?? attendance.guestId;
  return loader<string, string>(context, "Attendance.name", async (ids) => {
    const rows = await context.db
      .selectFrom("person")
      .select(["id", "name"])
      .where("id", "in", ids)
      .unionAll(context.db.selectFrom("guest").select(["id", "name"]).where("id", "in", ids))
      .execute();
    return inOrder(ids, rows, (row) => row.id).map((row) => row?.name ?? "");
  }).load(key!);
}

/** What the host said when they removed that attendance; null while it has not ended so. */
export function loadRemovedReason(context: HubContext, id: string): Promise<string | null> {
  return loader<string, string | null>(context, "Attendance.removedReason", async (ids) => {
    const rows = await context.db
      .selectFrom("attendance")
      .select(["id", "removed_reason"])
      .where("id", "in", ids)
      .execute();
    return inOrder(ids, rows, (row) => row.id).map((row) => row?.removed_reason ?? null);
  }).load(id);
}
