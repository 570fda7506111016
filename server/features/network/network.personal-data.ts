import {
  ownPerson,
  registerPersonalData,
} from "#server/features/accounts/personal-data/personal-data.ts";

registerPersonalData({
  name: "roles",
  read: (db, oneself) =>
    db
      .selectFrom("membership")
      .leftJoin("city", "city.id", "membership.city_id")
      .leftJoin("organisation", "organisation.id", "membership.organisation_id")
      .select([
        "membership.role",
        "city.slug as city",
        "organisation.slug as organisation",
        "membership.country_code as countryCode",
        "membership.since",
        "membership.until",
      ])
      .where("membership.person_id", "=", ownPerson(oneself))
      .execute(),
  /** Also puts them out of the list of people. */
  async erase({ db }, oneself) {
    await db.deleteFrom("membership").where("person_id", "=", ownPerson(oneself)).execute();
  },
});

registerPersonalData({
  name: "invitations",
  read: (db, oneself) =>
    db
      .selectFrom("invitation")
      .select(["role", "created_at as at", "accepted_at as acceptedAt"])
      .where((eb) =>
        eb.or([eb("accepted_by", "=", ownPerson(oneself)), eb("email", "=", oneself.email)]),
      )
      .execute(),
  /** As if the secretariat withdrew them: a letter that still lies somewhere makes no new account. */
  async erase({ db }, oneself, now) {
    await db
      .updateTable("invitation")
      .set({ withdrawn_at: now, email: null })
      .where("email", "=", oneself.email)
      .execute();
  },
});
