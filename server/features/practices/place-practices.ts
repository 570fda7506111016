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
