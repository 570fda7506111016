import { sql } from "kysely";
import type { Tx } from "#server/realtime/commit.ts";
import { happened, workshopTopic } from "../workshops.events.ts";
import { selectAttendances } from "./attendance.row.ts";
import type { Attendance } from "./attendance.type.ts";

/** Every attendance of a guest becomes the person's. Workshops in one order: nobody waits in a circle. */
export async function handOver(
  tx: Tx,
  guestId: string,
  personId: string,
  now: Date,
): Promise<void> {
  const attendances = await selectAttendances(tx.db)
    .where("attendance.guest_id", "=", guestId)
    .orderBy("attendance.workshop_id")
    .execute();
  for (const guest of attendances) {
    await tx.db
      .selectFrom("workshop")
      .select("id")
      .where("id", "=", guest.workshopId)
      .forNoKeyUpdate()
      .execute();
    const own = await selectAttendances(tx.db)
      .where("attendance.workshop_id", "=", guest.workshopId)
      .where("attendance.person_id", "=", personId)
      .executeTakeFirst();
    if (own) await merge(tx, guest, own, now);
    else await rename(tx, guest, personId);
    tx.recheck(`attendance:${guest.id}`);
  }
}

/** Not in the room as a person yet: the same attendance goes on under another owner. */
async function rename(tx: Tx, guest: Attendance, personId: string): Promise<void> {
  await tx.db
    .updateTable("attendance")
    .set({
      person_id: personId,
      guest_id: null,
      ...(guest.role === "guest" && { role: "delegate" as const }),
    })
    .where("id", "=", guest.id)
    .execute();
  await tx.append(workshopTopic(guest.workshopId), happened.attendanceChanged(guest.id));
}

/**
 * In the room twice: what the guest did moves over, and the guest's attendance ends. Its row stays,
 * because the log speaks of it. Whoever was removed as a guest is removed as a person too: claiming
 * is no way back in.
 */
async function merge(tx: Tx, guest: Attendance, own: Attendance, now: Date): Promise<void> {
  await moveRows(tx, guest, own);
  if (guest.removedAt !== null && own.removedAt === null) {
    await tx.db
      .updateTable("attendance")
      .set({
        removed_at: now,
        removed_reason: "Removed as a guest",
        may_write_minutes: false,
        joined_at: null,
      })
      .where("id", "=", own.id)
      .execute();
  } else {
    await tx.db
      .updateTable("attendance")
      .set({
        may_write_minutes: own.mayWriteMinutes || (own.removedAt === null && guest.mayWriteMinutes),
        ...(own.removedAt === null && own.joinedAt === null && { joined_at: guest.joinedAt }),
        ...(own.seatCityId === null &&
          own.seatOrganisationId === null && {
            seat_city_id: guest.seatCityId,
            seat_organisation_id: guest.seatOrganisationId,
            seat_set_by_host: guest.seatSetByHost,
          }),
      })
      .where("id", "=", own.id)
      .execute();
  }
  await tx.db
    .updateTable("attendance")
    .set({
      removed_at: now,
      removed_reason: "Claimed by a person",
      may_write_minutes: false,
      joined_at: null,
    })
    .where("id", "=", guest.id)
    .execute();
  tx.recheck(`attendance:${own.id}`);
  await tx.append(workshopTopic(own.workshopId), happened.attendanceChanged(guest.id));
  await tx.append(workshopTopic(own.workshopId), happened.attendanceChanged(own.id));
}

async function moveRows(tx: Tx, guest: Attendance, own: Attendance): Promise<void> {
  const from = guest.id;
  const to = own.id;
  await tx.db
    .updateTable("comment")
    .set({ attendance_id: to })
    .where("attendance_id", "=", from)
    .execute();
  await tx.db
    .updateTable("held_comment")
    .set({ attendance_id: to })
    .where("attendance_id", "=", from)
    .execute();
  await sql`insert into reaction (comment_id, attendance_id, kind, created_at)
    select comment_id, ${to}::uuid, kind, created_at from reaction where attendance_id = ${from}
    on conflict do nothing`.execute(tx.db);
  await tx.db.deleteFrom("reaction").where("attendance_id", "=", from).execute();
  await sql`insert into agenda_speaker (agenda_item_id, workshop_id, attendance_id, position)
    select agenda_item_id, workshop_id, ${to}::uuid, position from agenda_speaker
    where attendance_id = ${from} on conflict do nothing`.execute(tx.db);
  await tx.db.deleteFrom("agenda_speaker").where("attendance_id", "=", from).execute();
  await sql`update minutes_revision set authors = array_replace(authors, ${from}::uuid, ${to}::uuid)
    where ${from}::uuid = any (authors)`.execute(tx.db);
  await sql`update minutes
    set unkept_authors = array_replace(unkept_authors, ${from}::uuid, ${to}::uuid)
    where ${from}::uuid = any (unkept_authors)`.execute(tx.db);
}
