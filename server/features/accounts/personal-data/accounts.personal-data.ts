import { foldForSearch } from "#server/core/text.ts";
import type { Tx } from "#server/realtime/commit.ts";
import {
  amongOwn,
  formerName,
  type Oneself,
  ownPerson,
  registerPersonalData,
} from "./personal-data.ts";

registerPersonalData({
  name: "account",
  async read(db, oneself) {
    const people = await db
      .selectFrom("person")
      .select(["name", "email", "language", "created_at as since"])
      .where("id", "=", ownPerson(oneself))
      .execute();
    const guests = await db
      .selectFrom("guest")
      .select(["name", "language", "created_at as since", "claimed_at as claimedAt"])
      .where("id", "in", amongOwn(oneself))
      .execute();
    return [...people, ...guests.map((guest) => ({ guest: true, ...guest }))];
  },
  erase,
});

registerPersonalData({
  name: "sessions",
  read: (db, oneself) =>
    db
      .selectFrom("session")
      .select([
        "device",
        "created_at as since",
        "last_used_at as lastUsedAt",
        "ended_at as endedAt",
      ])
      .where((eb) =>
        eb.or([eb("person_id", "=", ownPerson(oneself)), eb("guest_id", "in", amongOwn(oneself))]),
      )
      .orderBy("created_at")
      .execute(),
});

registerPersonalData({
  name: "keys",
  read: (db, oneself) =>
    db
      .selectFrom("api_key")
      .select([
        "name",
        "scopes",
        "addresses",
        "created_at as since",
        "expires_at as until",
        "last_used_at as lastUsedAt",
        "revoked_at as revokedAt",
      ])
      .where("person_id", "=", ownPerson(oneself))
      .orderBy("created_at")
      .execute(),
  async erase(tx, oneself) {
    const gone = await tx.db
      .deleteFrom("api_key")
      .where("person_id", "=", ownPerson(oneself))
      .returning("id")
      .execute();
    for (const { id } of gone) tx.recheck(`key:${id}`);
  },
});

registerPersonalData({
  name: "auditLog",
  read: (db, oneself) =>
    db
      .selectFrom("audit")
      .select(["at", "action", "subject_type as subjectType", "subject_id as subjectId"])
      .where((eb) =>
        eb.or([
          eb("person_id", "=", ownPerson(oneself)),
          eb("guest_id", "in", amongOwn(oneself)),
          eb("subject_id", "in", [ownPerson(oneself), ...oneself.guestIds]),
        ]),
      )
      .orderBy("at")
      .execute(),
});

/** The rows stay, for what was written hangs on them; they name nobody any more. */
async function erase(tx: Tx, oneself: Oneself, now: Date): Promise<void> {
  const { db } = tx;
  const nobody = { name: formerName, language: "en", erased_at: now };
  if (oneself.email !== null)
    await db.deleteFrom("sign_in_code").where("email", "=", oneself.email).execute();
  await db
    .deleteFrom("session")
    .where((eb) =>
      eb.or([eb("person_id", "=", ownPerson(oneself)), eb("guest_id", "in", amongOwn(oneself))]),
    )
    .execute();
  await db.updateTable("guest").set(nobody).where("id", "in", amongOwn(oneself)).execute();
  await db
    .updateTable("person")
    .set({ ...nobody, fold: foldForSearch(formerName), email: null, disabled_at: nobody.erased_at })
    .where("id", "=", ownPerson(oneself))
    .execute();
  if (oneself.personId !== null) tx.recheck(`person:${oneself.personId}`);
  for (const guestId of oneself.guestIds) tx.recheck(`guest:${guestId}`);
}
