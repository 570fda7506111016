import type { HubContext, Viewer } from "#server/core/context.ts";
import { NotFound } from "#server/core/graphql/errors.ts";
import type { Tx } from "#server/realtime/commit.ts";
import { ownerColumn } from "./attendance/attendance.loader.ts";
import { selectAttendances } from "./attendance/attendance.row.ts";
import type { Attendance } from "./attendance/attendance.type.ts";
import { Refused } from "#server/core/commands/refused.ts";
import { may } from "./workshops.policy.ts";
import { selectWorkshops } from "./workshop.row.ts";
import type { Workshop } from "./workshop.type.ts";

/** The workshop as it stands in a transaction, and the viewer's own attendance there. */
export interface Entered {
  workshop: Workshop;
  attendance: Attendance | null;
}

/**
 * Where every command on a workshop begins. The workshop's row stays locked to the end: `change`
 * keeps all others out, `speak` keeps only changes out, so that many may comment at once and none
 * of them in a workshop that was closed, or from which they were removed, a moment before. Locks
 * are taken in one order, workshop before log, so nobody waits in a circle.
 * Refuses with NotFound who may not even read it, except who was removed: they are told so.
 */
export async function enter(
  context: HubContext,
  tx: Tx,
  workshopId: string,
  hold: "change" | "speak",
): Promise<Entered> {
  const query = selectWorkshops(tx.db).where("workshop.id", "=", workshopId);
  const locked = hold === "change" ? query.forNoKeyUpdate() : query.forShare();
  const workshop = await locked.executeTakeFirst();
  if (!workshop) throw new Refused(new NotFound("There is no such workshop."));
  const attendance = await ownAttendance(tx, context.viewer, workshopId);
  const read = may.read(context.viewer, workshop, attendance);
  if (!read.allowed && attendance === null)
    throw new Refused(new NotFound("There is no such workshop."));
  return { workshop, attendance };
}

export async function ownAttendance(
  tx: Tx,
  viewer: Viewer,
  workshopId: string,
): Promise<Attendance | null> {
  const owner = ownerColumn(viewer);
  if (owner === null) return null;
  const found = await selectAttendances(tx.db)
    .where("attendance.workshop_id", "=", workshopId)
    .where(owner.column, "=", owner.id)
    .executeTakeFirst();
  return found ?? null;
}
