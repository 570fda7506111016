import { sql } from "kysely";
import { v7 as uuid } from "uuid";
import { documentIntervals } from "#schema/collab.ts";
import type { Tx } from "#server/realtime/commit.ts";
import type { KeptText } from "./lock-text.ts";

interface NewRevision {
  textId: string;
  /** The last one; null: none was kept yet. */
  last: KeptText | null;
  /** Its number; 0: none. */
  lastNumber: number;
  authors: readonly string[];
  restoredFrom: number | null;
  at: Date;
}

/**
 * Keeps the text as it is stored in this transaction. What the same people wrote within a minute
 * gathers in one revision; what was brought back stands alone. Resolves to its number.
 */
export async function keepRevision({ db }: Tx, revision: NewRevision): Promise<number> {
  const { textId, last, lastNumber, authors, restoredFrom, at } = revision;
  const columns = ["content", "state", "html", "markdown"] as const;
  if (last !== null && gathers(last, revision)) {
    await db
      .updateTable("practice_revision")
      .from("practice_text")
      .set((eb) => ({
        content: sql<string>`practice_text.content`,
        state: eb.ref("practice_text.state"),
        html: eb.ref("practice_text.html"),
        markdown: eb.ref("practice_text.markdown"),
      }))
      .where("practice_revision.id", "=", last.id)
      .whereRef("practice_text.id", "=", "practice_revision.text_id")
      .execute();
    return lastNumber;
  }
  const number = lastNumber + 1;
  await db
    .insertInto("practice_revision")
    .columns(["id", "text_id", "number", ...columns, "authors", "restored_from", "saved_at"])
    .expression(
      db
        .selectFrom("practice_text")
        .select([
          sql<string>`${uuid()}::uuid`.as("id"),
          "practice_text.id as text_id",
          sql<number>`${number}::int`.as("number"),
          ...columns,
          sql<string[]>`${[...authors]}::uuid[]`.as("authors"),
          sql<number | null>`${restoredFrom}::int`.as("restored_from"),
          sql<Date>`${at}::timestamptz`.as("saved_at"),
        ])
        .where("practice_text.id", "=", textId),
    )
    .execute();
  return number;
}

function gathers(last: KeptText, { authors, restoredFrom, at }: NewRevision): boolean {
  return (
    restoredFrom === null &&
    last.restoredFrom === null &&
    at.getTime() - last.savedAt.getTime() < documentIntervals.revisionMs &&
    new Set([...last.authors, ...authors]).size === new Set(authors).size &&
    last.authors.length === new Set(authors).size
  );
}
