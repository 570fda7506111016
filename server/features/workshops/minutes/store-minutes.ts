import { v7 as uuid } from "uuid";
import type { HubContext } from "#server/core/context.ts";
import { commit, type Tx } from "#server/realtime/commit.ts";
import type {
  DocumentContent,
  DocumentDraft,
  DocumentReceipt,
} from "#server/realtime/collab/document-kind.ts";
import { happened, workshopTopic } from "../workshops.events.ts";

/**
 * Stores the minutes of an item with everything that is read of them, and keeps a revision when
 * one is wanted and the text differs from the last one (CO6). The row is locked: another node that
 * stores the same minutes waits, and finds what was stored here.
 */
export function storeMinutes(
  context: HubContext,
  agendaItemId: string,
  draft: DocumentDraft,
): Promise<DocumentReceipt> {
  return commit(context, async (tx) => {
    const row = await lockRow(context, tx, agendaItemId);
    const foreign = draft.basedOn === row.version ? null : await readState(tx, row.id);
    const content = foreign ? draft.mergeWith(foreign) : draft.content;
    if (foreign && Buffer.compare(foreign, content.state) === 0 && draft.revision === "gather")
      return { version: row.version, at: row.savedAt, foreign, unkept: row.html !== row.keptHtml };

    const at = context.services.clock.now();
    const differs = content.text.html !== row.keptHtml;
    const authors = differs ? [...new Set([...row.unkeptAuthors, ...draft.authors])] : [];
    const keeps = differs && draft.revision !== "gather";
    const revision = row.revision + (keeps ? 1 : 0);
    if (keeps) await keepRevision(tx, row.id, revision, content, authors, at, draft.revision);
    await tx.db
      .updateTable("minutes")
      .set({
        ...content.text,
        state: content.state,
        revision,
        unkept_authors: keeps ? [] : authors,
        version: row.version + 1,
        saved_at: at,
      })
      .where("id", "=", row.id)
      .execute();
    if (keeps || content.text.html !== row.html)
      await tx.append(workshopTopic(row.workshopId), happened.minutesChanged(agendaItemId));
    return { version: row.version + 1, at, foreign, unkept: differs && !keeps };
  });
}

async function lockRow({ services }: HubContext, { db }: Tx, agendaItemId: string) {
  await db
    .insertInto("minutes")
    .values({
      id: uuid(),
      agenda_item_id: agendaItemId,
      state: emptyState,
      saved_at: services.clock.now(),
    })
    .onConflict((conflict) => conflict.column("agenda_item_id").doNothing())
    .execute();
  const row = await db
    .selectFrom("minutes")
    .innerJoin("agenda_item", "agenda_item.id", "minutes.agenda_item_id")
    .select([
      "minutes.id",
      "agenda_item.workshop_id as workshopId",
      "minutes.html",
      "minutes.revision",
      "minutes.unkept_authors as unkeptAuthors",
      "minutes.version",
      "minutes.saved_at as savedAt",
    ])
    .where("minutes.agenda_item_id", "=", agendaItemId)
    .forUpdate("minutes")
    .executeTakeFirstOrThrow();
  const kept = await db
    .selectFrom("minutes_revision")
    .select("html")
    .where("minutes_id", "=", row.id)
    .where("number", "=", row.revision)
    .executeTakeFirst();
  return { ...row, keptHtml: kept?.html ?? "" };
}

/** A Yjs update that changes nothing. */
const emptyState = Uint8Array.of(0, 0);

/** Null when nothing was ever stored: the row was made a moment ago. */
async function readState({ db }: Tx, minutesId: string): Promise<Uint8Array | null> {
  const { state, version } = await db
    .selectFrom("minutes")
    .select(["state", "version"])
    .where("id", "=", minutesId)
    .executeTakeFirstOrThrow();
  return version === 0 ? null : state;
}

async function keepRevision(
  { db }: Tx,
  minutesId: string,
  number: number,
  { state, text }: DocumentContent,
  authors: string[],
  at: Date,
  revision: DocumentDraft["revision"],
): Promise<void> {
  await db
    .insertInto("minutes_revision")
    .values({
      id: uuid(),
      minutes_id: minutesId,
      number,
      state,
      html: text.html,
      markdown: text.markdown,
      authors,
      restored_from: typeof revision === "object" ? revision.restoredFrom : null,
      saved_at: at,
    })
    .execute();
}
