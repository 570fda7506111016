import type { AuditAction } from "#server/core/audit-action.ts";
import type { Updateable } from "kysely";
import type { AttendanceTable } from "#server/core/database/tables.ts";
import type { Json } from "#server/core/ports.ts";
import type { Tx } from "#server/realtime/commit.ts";
import { happened, workshopTopic } from "../workshops.events.ts";
import type { Attendance } from "./attendance.type.ts";

/** What of an attendance changes, and what the audit log says of it. */
interface Change {
  columns: Updateable<AttendanceTable>;
  /** Null: nothing that anybody's rights hang on. */
  audit: { action: AuditAction; detail?: Record<string, Json> } | null;
  /** Rights hang on it: sockets and documents of theirs are decided again (RT7). */
  rights: boolean;
}

/** Changes an attendance and tells the room. Resolves to its id. */
export async function changeAttendance(tx: Tx, of: Attendance, change: Change): Promise<string> {
  await tx.db.updateTable("attendance").set(change.columns).where("id", "=", of.id).execute();
  if (change.audit)
    await tx.audit({ ...change.audit, subjectType: "Attendance", subjectId: of.id });
  if (change.rights) tx.recheck(`attendance:${of.id}`);
  await tx.append(workshopTopic(of.workshopId), happened.attendanceChanged(of.id));
  return of.id;
}
