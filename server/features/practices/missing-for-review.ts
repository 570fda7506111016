import { type Kysely, sql } from "kysely";
import type { Tables } from "#server/core/database/tables.ts";
import type { PlainSentence } from "#server/core/language/sentences.ts";
import { type PracticeContent, emptyContent } from "./practice-content.ts";

/** Something that a practice still needs before it may be submitted. */
export interface Missing {
  /** Name of the field of the content, or `themes`. */
  readonly field: string;
  readonly words: PlainSentence;
}

interface Written {
  readonly practiceId: string;
  readonly content: PracticeContent;
  readonly themes: number;
  readonly evidence: number;
}

/** What must be known to tell what is missing. */
export function selectWritten(db: Kysely<Tables>) {
  return db
    .selectFrom("practice_text")
    .select([
      "practice_text.practice_id as practiceId",
      sql<PracticeContent>`practice_text.content`.as("content"),
      sql<number>`(select count(*)::int from practice_theme
        where practice_theme.practice_id = practice_text.practice_id)`.as("themes"),
      sql<number>`(select count(*)::int from evidence
        where evidence.practice_id = practice_text.practice_id)`.as("evidence"),
    ])
    .where("practice_text.original", "=", true);
}

/** Empty when it may be submitted; plain sentences, in the order of the form. */
export function missingIn({ content: stored, themes, evidence }: Written): Missing[] {
  const content = { ...emptyContent, ...stored };
  const missing: Missing[] = [];
  const want = (there: boolean, field: string, words: PlainSentence) => {
    if (!there) missing.push({ field, words });
  };
  want(isWritten(content.title), "title", "Give it a title.");
  want(themes > 0, "themes", "Choose at least one theme.");
  want(isWritten(content.problem), "problem", "Say what the problem was.");
  want(
    content.blocks.some(({ text }) => isWritten(text)),
    "blocks",
    "Describe what was done, in at least one piece.",
  );
  want(
    content.cost !== null || isWritten(content.costNote),
    "cost",
    "State what it cost, or say in words why that is not known.",
  );
  want(isWritten(content.paidBy), "paidBy", "Say who paid.");
  want(isWritten(content.conditions), "conditions", "Say under which conditions it worked.");
  want(isWritten(content.difficulties), "difficulties", "Name what was hard, or what failed.");
  want(content.contacts.length > 0, "contacts", "Name whom to ask: a role and an office.");
  want(
    evidence > 0 || content.sources.length > 0,
    "sources",
    "Add a source or a piece of evidence.",
  );
  return missing;
}

const isWritten = (text: string) => text.trim() !== "";
