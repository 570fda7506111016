import { sql } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import { commit, type Tx } from "#server/realtime/commit.ts";
import type { DocumentDraft, DocumentReceipt } from "#server/realtime/collab/document-kind.ts";
import type { PracticeContent } from "../practice-content.ts";
import { happened, practiceTopic } from "../practices.events.ts";
import { keepRevision } from "./keep-revision.ts";
import { type LockedText, lockText } from "./lock-text.ts";
import { isSameContent, wholeContent } from "./same-content.ts";

/**
 * Stores the long part of a text, and keeps a revision of the whole when one is wanted and it
 * differs from the last (CO6). Bringing an earlier revision back takes the structured part along.
 */
export function storePracticeText(
  context: HubContext,
  textId: string,
  draft: DocumentDraft,
): Promise<DocumentReceipt> {
  return commit(context, async (tx) => {
    const row = await lockText(tx, textId);
    const version = row.documentVersion;
    const foreign = draft.basedOn === version ? null : await readState(tx, textId);
    const { state, text } = foreign ? draft.mergeWith(foreign) : draft.content;
    const restoredFrom = typeof draft.revision === "object" ? draft.revision.restoredFrom : null;
    const content = restoredFrom === null ? row.content : await contentOf(tx, textId, restoredFrom);
    const differs = !isKept(row, content, text.html);
    if (foreign && Buffer.compare(foreign, state) === 0 && draft.revision === "gather")
      return { version, at: row.savedAt, foreign, unkept: differs };

    const at = context.services.clock.now();
    const authors = differs ? [...new Set([...row.unkeptAuthors, ...draft.authors])] : [];
    const keeps = differs && draft.revision !== "gather";
    await tx.db
      .updateTable("practice_text")
      .set({
        ...text,
        state,
        content: JSON.stringify(content),
        unkept_authors: keeps ? [] : authors,
        document_version: version + 1,
        saved_at: at,
      })
      .where("id", "=", textId)
      .execute();
    if (keeps) {
      const last = { textId, last: row.kept, lastNumber: row.revision };
      const revision = await keepRevision(tx, { ...last, authors, restoredFrom, at });
      await tx.db.updateTable("practice_text").set({ revision }).where("id", "=", textId).execute();
    }
    if (keeps || text.html !== row.html)
      await tx.append(practiceTopic(row.practiceId), happened.practiceChanged(textId));
    return { version: version + 1, at, foreign, unkept: differs && !keeps };
  });
}

function isKept({ kept }: LockedText, content: PracticeContent, html: string): boolean {
  return kept !== null && kept.html === html && isSameContent(kept.content, content);
}

/** Null when nothing was ever stored. */
async function readState({ db }: Tx, textId: string): Promise<Uint8Array | null> {
  const { state } = await db
    .selectFrom("practice_text")
    .select("state")
    .where("id", "=", textId)
    .executeTakeFirstOrThrow();
  return state;
}

async function contentOf({ db }: Tx, textId: string, number: number): Promise<PracticeContent> {
  const { content } = await db
    .selectFrom("practice_revision")
    .select(sql<PracticeContent>`content`.as("content"))
    .where("text_id", "=", textId)
    .where("number", "=", number)
    .executeTakeFirstOrThrow();
  return wholeContent(content);
}
