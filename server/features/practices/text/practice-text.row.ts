import { type Kysely, sql } from "kysely";
import type { Tables } from "#server/core/database/tables.ts";
import type { PracticeContent } from "../practice-content.ts";

/** Texts under the names of the contract, without their documents; add `where` and order. */
export function selectPracticeTexts(db: Kysely<Tables>) {
  return db
    .selectFrom("practice_text")
    .select([
      "practice_text.id",
      "practice_text.practice_id as practiceId",
      "practice_text.language",
      "practice_text.original",
      sql<PracticeContent>`practice_text.content`.as("content"),
      "practice_text.html",
      "practice_text.plain",
      "practice_text.markdown",
      "practice_text.revision",
      "practice_text.saved_at as savedAt",
      "practice_text.translates_version as translatesVersion",
    ]);
}
