import type { Tx } from "#server/realtime/commit.ts";
import type { StoredAttendanceRole } from "../room-role.ts";
import { happened, workshopTopic } from "../workshops.events.ts";
import type { Attendance } from "./attendance.type.ts";
import { seatOf } from "./choose-seat.ts";
import { insertAttendance } from "./insert-attendance.ts";
import { sameSeat, type SeatKey } from "#server/features/network/seat-key.ts";

export interface Arrival {
  who: { personId: string } | { guestId: string };
  role: StoredAttendanceRole;
  /** Null: they did not say; then `seatAtFirst`, or what they had. */
  seat: SeatKey | null;
  seatAtFirst: SeatKey;
  renamed: boolean;
  now: Date;
}

/**
 * Somebody whom the policy admits comes in, for the first time or again. The room is told only when
 * something is new, so joining twice tells it once. Resolves to the attendance's id.
 */
export async function letIn(
  tx: Tx,
  workshopId: string,
  known: Attendance | null,
  arrival: Arrival,
): Promise<string> {
  const id = known === null ? await first(tx, workshopId, arrival) : known.id;
  const changed = known === null || (await again(tx, known, arrival)) || arrival.renamed;
  // Whoever followed it from outside goes on from inside.
  if (known === null)
    tx.recheck(
      "personId" in arrival.who ? `person:${arrival.who.personId}` : `guest:${arrival.who.guestId}`,
    );
  if (changed) await tx.append(workshopTopic(workshopId), happened.attendanceChanged(id));
  return id;
}

function first(
  tx: Tx,
  workshopId: string,
  { who, role, seat, seatAtFirst, now }: Arrival,
): Promise<string> {
  return insertAttendance(
    tx,
    {
      workshopId,
      ...who,
      role,
      // Of those who come in by the code only the secretariat is a host.
      byRole: role === "host" ? "host" : null,
      joinedAt: now,
      seat: seat ?? seatAtFirst,
    },
    now,
  );
}

/** Resolves to whether anything is different now. */
async function again(tx: Tx, known: Attendance, { seat, now }: Arrival): Promise<boolean> {
  const moved = seat !== null && !sameSeat(seat, seatOf(known));
  if (known.joinedAt !== null && !moved) return false;
  await tx.db
    .updateTable("attendance")
    .set({
      joined_at: known.joinedAt ?? now,
      ...(moved && { seat_city_id: seat.cityId, seat_organisation_id: seat.organisationId }),
    })
    .where("id", "=", known.id)
    .execute();
  return true;
}
