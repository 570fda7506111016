import { readOne } from "#server/core/reads/read-one.ts";

/** The number of the version in the original language that counts; no row: none was published. */
export const currentNumber = readOne("Practice.currentNumber", {
  rows: (db) =>
    db
      .selectFrom("practice")
      .innerJoin("practice_version", "practice_version.id", "practice.current_version_id")
      .select(["practice.id", "practice_version.number"]),
  by: "practice.id",
  as: "id",
});
