import type { Kysely } from "kysely";
import type { Tables } from "#server/core/database/tables.ts";

/** Attendances under the names of the contract; add `where` and `orderBy`. */
export function selectAttendances(db: Kysely<Tables>) {
  return db
    .selectFrom("attendance")
    .select([
      "attendance.id",
      "attendance.workshop_id as workshopId",
      "attendance.person_id as personId",
      "attendance.guest_id as guestId",
      "attendance.role",
      "attendance.seat_city_id as seatCityId",
      "attendance.seat_organisation_id as seatOrganisationId",
      "attendance.seat_set_by_host as seatSetByHost",
      "attendance.by_role as byRole",
      "attendance.may_write_minutes as mayWriteMinutes",
      "attendance.joined_at as joinedAt",
      "attendance.removed_at as removedAt",
    ]);
}
