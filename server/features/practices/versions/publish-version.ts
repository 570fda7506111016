import { sql } from "kysely";
import { v7 as uuid } from "uuid";
import { noteActivity } from "#server/core/activity.ts";
import type { Tx } from "#server/realtime/commit.ts";
import type { Practice } from "../practice.type.ts";
import { summaryOf } from "../summary.ts";
import { lockTextIn } from "../text/lock-text.ts";
import { authorsNow, evidenceNow } from "./version-facts.ts";
import { versionRow } from "./version-row.ts";

export interface Publication {
  practice: Practice;
  /** Of the text to publish: the practice's own, or that of a translation. */
  language: string;
  changeNote: string;
  publishedBy: string | null;
  at: Date;
}

/**
 * Locks what is written in one language into a version that never changes; the one before it is
 * superseded. Call it with the practice locked; it appends nothing. Resolves to the version's id.
 */
export async function publishVersion(tx: Tx, publication: Publication): Promise<string> {
  const { practice, language, changeNote, publishedBy, at } = publication;
  const { db } = tx;
  const text = await lockTextIn(tx, practice.id, language);
  const { plain, markdown } = await bodyOf(tx, text.id);
  const { content, original, html } = text;
  const id = uuid();
  const number = (await lastNumber(tx, practice.id, language)) + 1;
  await db
    .updateTable("practice_version")
    .set({ state: "superseded", ended_at: at })
    .where("practice_id", "=", practice.id)
    .where("language", "=", language)
    .where("state", "=", "published")
    .execute();
  const words = { language, content, html, plain, markdown, changeNote };
  await db
    .insertInto("practice_version")
    .values(
      versionRow({
        ...words,
        id,
        number,
        original,
        publishedBy,
        title: content.title,
        summary: summaryOf(content.problem),
        practiceId: practice.id,
        slug: practice.slug,
        translates: text.translatesVersion,
        evidence: await evidenceNow(db, practice.id, language),
        authors: await authorsNow(db, practice.id, language),
        publishedAt: at,
      }),
    )
    .execute();
  if (original) await becomeCurrent(tx, publication, id, number);
  return id;
}

async function becomeCurrent(
  tx: Tx,
  { practice, publishedBy, at }: Publication,
  id: string,
  number: number,
): Promise<void> {
  await tx.db
    .updateTable("practice")
    .set({ state: "published", state_since: at, current_version_id: id })
    .where("id", "=", practice.id)
    .execute();
  await notePractice(
    tx,
    number === 1 ? "practice_published" : "practice_version_published",
    practice,
    { personId: publishedBy, at },
  );
}

/** Lets those hear of a practice who follow it, its city or its themes. */
export async function notePractice(
  { db }: Tx,
  kind: "practice_published" | "practice_version_published" | "practice_withdrawn",
  practice: Practice,
  { personId, at }: { personId: string | null; at: Date },
): Promise<void> {
  const themes = await db
    .selectFrom("practice_theme")
    .select("theme_id")
    .where("practice_id", "=", practice.id)
    .execute();
  await noteActivity(db, at, {
    kind,
    cityIds: [practice.cityId],
    themeIds: themes.map((row) => row.theme_id),
    practiceId: practice.id,
    personId,
  });
}

async function lastNumber({ db }: Tx, practiceId: string, language: string): Promise<number> {
  const { last } = await db
    .selectFrom("practice_version")
    .select(sql<number>`coalesce(max(number), 0)::int`.as("last"))
    .where("practice_id", "=", practiceId)
    .where("language", "=", language)
    .executeTakeFirstOrThrow();
  return last;
}

function bodyOf({ db }: Tx, textId: string) {
  return db
    .selectFrom("practice_text")
    .select(["plain", "markdown"])
    .where("id", "=", textId)
    .executeTakeFirstOrThrow();
}
