import type { Kysely } from "kysely";
import type { Tables } from "#server/core/database/tables.ts";
import { globalId } from "#server/core/graphql/global-id.ts";
import {
  amongOwn,
  type Oneself,
  ownPerson,
  registerPersonalData,
} from "#server/features/accounts/personal-data/personal-data.ts";
import { commit } from "#server/realtime/commit.ts";
import { withdrawComment } from "./comments/withdraw-comment.ts";

registerPersonalData({
  name: "workshops",
  read: (db, oneself) =>
    attendancesOf(db, oneself)
      .innerJoin("workshop", "workshop.id", "attendance.workshop_id")
      .leftJoin("city", "city.id", "attendance.seat_city_id")
      .leftJoin("organisation", "organisation.id", "attendance.seat_organisation_id")
      .select([
        "workshop.slug",
        "attendance.role",
        "city.slug as seatCity",
        "organisation.slug as seatOrganisation",
        "attendance.joined_at as joinedAt",
        "attendance.removed_at as removedAt",
        "attendance.removed_reason as removedReason",
      ])
      .orderBy("attendance.created_at")
      .execute(),
});

registerPersonalData({
  name: "comments",
  read: (db, oneself) =>
    attendancesOf(db, oneself)
      .innerJoin("comment", "comment.attendance_id", "attendance.id")
      .innerJoin("workshop", "workshop.id", "attendance.workshop_id")
      .select([
        "workshop.slug as workshop",
        "comment.body",
        "comment.language",
        "comment.created_at as at",
        "comment.withdrawn_at as withdrawnAt",
        "comment.hidden_at as hiddenAt",
      ])
      .orderBy("comment.created_at")
      .execute(),
  async withdraw(context, oneself) {
    const said = await attendancesOf(context.db, oneself)
      .innerJoin("comment", "comment.attendance_id", "attendance.id")
      // Who was put out of a room does not enter it again for this.
      .where("attendance.removed_at", "is", null)
      .where("comment.withdrawn_at", "is", null)
      .select("comment.id")
      .execute();
    for (const { id } of said)
      await withdrawComment(context, { commentId: globalId("Comment", id) });
  },
});

registerPersonalData({
  name: "heldComments",
  read: (db, oneself) =>
    attendancesOf(db, oneself)
      .innerJoin("held_comment as held", "held.attendance_id", "attendance.id")
      .select(["held.body", "held.language", "held.created_at as at"])
      .orderBy("held.created_at")
      .execute(),
  /** Nobody but its hosts has seen it: it goes without a trace. */
  async withdraw(context, oneself) {
    const own = await attendancesOf(context.db, oneself).select("attendance.id").execute();
    if (own.length === 0) return;
    const ids = own.map(({ id }) => id);
    await commit(context, (tx) =>
      tx.db.deleteFrom("held_comment").where("attendance_id", "in", ids).execute(),
    );
  },
});

registerPersonalData({
  name: "reports",
  read: (db, oneself) =>
    db
      .selectFrom("report")
      .select(["reason", "created_at as at", "decided_at as decidedAt", "decision"])
      .where((eb) =>
        eb.or([eb("person_id", "=", ownPerson(oneself)), eb("guest_id", "in", amongOwn(oneself))]),
      )
      .orderBy("created_at")
      .execute(),
});

registerPersonalData({
  name: "reactions",
  read: (db, oneself) =>
    attendancesOf(db, oneself)
      .innerJoin("reaction", "reaction.attendance_id", "attendance.id")
      .select(["reaction.kind", "reaction.created_at as at"])
      .orderBy("reaction.created_at")
      .execute(),
});

function attendancesOf(db: Kysely<Tables>, oneself: Oneself) {
  return db
    .selectFrom("attendance")
    .where((eb) =>
      eb.or([
        eb("attendance.person_id", "=", ownPerson(oneself)),
        eb("attendance.guest_id", "in", amongOwn(oneself)),
      ]),
    );
}
