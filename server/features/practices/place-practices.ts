import { readPages } from "#server/core/reads/read-pages.ts";
import { newestFirst, selectPublished } from "./published-practices.ts";

/** The published practices of cities, the newest first. */
export const practicesOfCity = readPages("City.practices", {
  rows: selectPublished,
  by: "practice.city_id",
  type: "Practice",
  order: newestFirst,
});

/** Those of the cities of countries. */
export const practicesOfCountry = readPages("Country.practices", {
  rows: selectPublished,
  by: "city.country_code",
  keys: "text",
  type: "Practice",
  order: newestFirst,
});

/** Those about themes. */
export const practicesOfTheme = readPages("Theme.practices", {
  rows: (db) =>
    selectPublished(db).innerJoin("practice_theme", "practice_theme.practice_id", "practice.id"),
  by: "practice_theme.theme_id",
  type: "Practice",
  order: newestFirst,
});

/** Those that people stand for as authors. */
export const practicesOfPerson = readPages("Person.practices", {
  rows: (db) =>
    selectPublished(db)
      .innerJoin("practice_author", "practice_author.practice_id", "practice.id")
      .where("practice_author.capacity", "=", "author"),
  by: "practice_author.person_id",
  type: "Practice",
  order: newestFirst,
});

/**
 * Those that authors stand for in the name of an organisation; of two of its people on one practice
 * it is still one. Experts work on a practice without standing for it: of them nothing is told.
 */
export const practicesOfOrganisation = readPages("Organisation.practices", {
  rows(db) {
    const standing = db
      .selectFrom("practice_author")
      .select(["practice_id", "organisation_id"])
      .distinct()
      .where("capacity", "=", "author")
      .where("organisation_id", "is not", null)
      .as("standing");
    return selectPublished(db).innerJoin(standing, "standing.practice_id", "practice.id");
  },
  by: "standing.organisation_id",
  type: "Practice",
  order: newestFirst,
});
