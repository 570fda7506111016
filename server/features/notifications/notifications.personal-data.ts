import {
  ownPerson,
  registerPersonalData,
} from "#server/features/accounts/personal-data/personal-data.ts";

registerPersonalData({
  name: "follows",
  read: (db, oneself) =>
    db
      .selectFrom("follow")
      .leftJoin("city", "city.id", "follow.city_id")
      .leftJoin("practice", "practice.id", "follow.practice_id")
      .leftJoin("theme", "theme.id", "follow.theme_id")
      .select(["city.slug as city", "practice.slug as practice", "theme.slug as theme", "since"])
      .where("follow.person_id", "=", ownPerson(oneself))
      .execute(),
  async erase({ db }, oneself) {
    await db.deleteFrom("follow").where("person_id", "=", ownPerson(oneself)).execute();
    await db.deleteFrom("news_seen").where("person_id", "=", ownPerson(oneself)).execute();
  },
});
