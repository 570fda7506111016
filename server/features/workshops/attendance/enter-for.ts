import type { HubContext } from "#server/core/context.ts";
import { NotFound } from "#server/core/graphql/errors.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import type { Tx } from "#server/realtime/commit.ts";
import { enter, type Entered } from "../enter.ts";
import { Refused } from "#server/core/commands/refused.ts";
import { selectAttendances } from "./attendance.row.ts";
import type { Attendance } from "./attendance.type.ts";

/** The room of somebody's attendance, held for a change, and that attendance (`of`). */
export async function enterFor(
  context: HubContext,
  tx: Tx,
  attendanceId: string,
): Promise<Entered & { of: Attendance }> {
  const query = selectAttendances(tx.db).where(
    "attendance.id",
    "=",
    keyIn(attendanceId, "Attendance"),
  );
  const known = await query.executeTakeFirst();
  if (!known) throw new Refused(new NotFound("There is nobody like that in this workshop."));
  const entered = await enter(context, tx, known.workshopId, "change");
  // Read again under the lock: it may have changed while this waited for it.
  return { ...entered, of: await query.executeTakeFirstOrThrow() };
}

/** How many chairs and hosts a workshop has without that attendance. */
export async function hostsBeside(tx: Tx, of: Attendance): Promise<number> {
  const hosts = await tx.db
    .selectFrom("attendance")
    .select("id")
    .where("workshop_id", "=", of.workshopId)
    .where("role", "in", ["chair", "host"])
    .where("removed_at", "is", null)
    .where("id", "<>", of.id)
    .execute();
  return hosts.length;
}
