import { type SelectQueryBuilder, sql } from "kysely";
import { Refused } from "#server/core/commands/refused.ts";
import type { Tables } from "#server/core/database/tables.ts";
import { NotFound } from "#server/core/graphql/errors.ts";
import type { Tx } from "#server/realtime/commit.ts";
import type { PracticeContent } from "../practice-content.ts";
import { wholeContent } from "./same-content.ts";

/** A text as it stands in a transaction, and its last revision. */
export interface LockedText {
  id: string;
  practiceId: string;
  language: string;
  original: boolean;
  content: PracticeContent;
  html: string;
  revision: number;
  unkeptAuthors: string[];
  documentVersion: number;
  translatesVersion: number | null;
  savedAt: Date;
  kept: KeptText | null;
}

export interface KeptText {
  id: string;
  content: PracticeContent;
  html: string;
  authors: string[];
  restoredFrom: number | null;
  savedAt: Date;
}

export function lockText(tx: Tx, textId: string): Promise<LockedText> {
  return lock(tx, (query) => query.where("practice_text.id", "=", textId));
}

/** The text in one language. */
export function lockTextIn(tx: Tx, practiceId: string, language: string): Promise<LockedText> {
  return lock(tx, (query) =>
    query
      .where("practice_text.practice_id", "=", practiceId)
      .where("practice_text.language", "=", language),
  );
}

type Narrow = <Row>(
  query: SelectQueryBuilder<Tables, "practice_text", Row>,
) => SelectQueryBuilder<Tables, "practice_text", Row>;

/** The row stays locked to the end: another node that stores the same text waits. */
async function lock({ db }: Tx, narrow: Narrow): Promise<LockedText> {
  const query = db
    .selectFrom("practice_text")
    .select([
      "practice_text.id",
      "practice_text.practice_id as practiceId",
      "practice_text.language",
      "practice_text.original",
      sql<PracticeContent>`practice_text.content`.as("content"),
      "practice_text.html",
      "practice_text.revision",
      "practice_text.unkept_authors as unkeptAuthors",
      "practice_text.document_version as documentVersion",
      "practice_text.translates_version as translatesVersion",
      "practice_text.saved_at as savedAt",
    ]);
  const row = await narrow(query).forUpdate().executeTakeFirst();
  if (!row) throw new Refused(new NotFound("The practice has no text in this language."));
  const kept = await db
    .selectFrom("practice_revision")
    .select([
      "id",
      sql<PracticeContent>`content`.as("content"),
      "html",
      "authors",
      "restored_from as restoredFrom",
      "saved_at as savedAt",
    ])
    .where("text_id", "=", row.id)
    .where("number", "=", row.revision)
    .executeTakeFirst();
  return {
    ...row,
    content: wholeContent(row.content),
    kept: kept ? { ...kept, content: wholeContent(kept.content) } : null,
  };
}
