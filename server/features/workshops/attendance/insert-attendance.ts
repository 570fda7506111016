import { v7 } from "uuid";
import type { Tx } from "#server/realtime/commit.ts";
import type { ByRole, StoredAttendanceRole } from "../room-role.ts";
import type { SeatKey } from "#server/features/network/seat-key.ts";

/** Somebody new in a workshop: a person or a guest. */
export interface NewAttendance {
  workshopId: string;
  personId?: string;
  guestId?: string;
  role: StoredAttendanceRole;
  byRole?: ByRole | null;
  /** Null: expected, and not here yet. */
  joinedAt: Date | null;
  seat?: SeatKey | null;
}

/** Resolves to the id of the new row; fails when they are in the workshop already. */
export async function insertAttendance(
  tx: Tx,
  attendance: NewAttendance,
  now: Date,
): Promise<string> {
  const id = v7();
  await tx.db
    .insertInto("attendance")
    .values({
      id,
      workshop_id: attendance.workshopId,
      person_id: attendance.personId ?? null,
      guest_id: attendance.guestId ?? null,
      role: attendance.role,
      by_role: attendance.byRole ?? null,
      seat_city_id: attendance.seat?.cityId ?? null,
      seat_organisation_id: attendance.seat?.organisationId ?? null,
      joined_at: attendance.joinedAt,
      created_at: now,
    })
    .execute();
  return id;
}
