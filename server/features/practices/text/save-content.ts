import type { Tx } from "#server/realtime/commit.ts";
import type { PracticeContent } from "../practice-content.ts";
import { keepRevision } from "./keep-revision.ts";
import type { LockedText } from "./lock-text.ts";

/** Stores the structured part of a locked text and keeps a revision of the whole (CO6). */
export async function saveContent(
  tx: Tx,
  text: LockedText,
  content: PracticeContent,
  author: string,
  at: Date,
): Promise<void> {
  await tx.db
    .updateTable("practice_text")
    .set({ content: JSON.stringify(content), saved_at: at })
    .where("id", "=", text.id)
    .execute();
  const revision = await keepRevision(tx, {
    textId: text.id,
    last: text.kept,
    lastNumber: text.revision,
    authors: [...new Set([...text.unkeptAuthors, author])],
    restoredFrom: null,
    at,
  });
  await tx.db
    .updateTable("practice_text")
    .set({ revision, unkept_authors: [] })
    .where("id", "=", text.id)
    .execute();
}
