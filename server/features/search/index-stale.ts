import { type Kysely, sql } from "kysely";
import type { Database } from "#server/core/database/database.ts";
import type { Tables } from "#server/core/database/tables.ts";
import { readEntries } from "./read-entries.ts";
import type { EntryKind } from "./search-entry.ts";
import { deleteEntries, forgetWords, insertEntries } from "./write-entries.ts";

/** Small enough that whoever writes meanwhile hardly waits: the embedded database has one line. */
const batch = 100;

/** Any number would do; it is ours on this database. One node indexes at a time. */
const lockNumber = 4_611_201_809;

interface HowToIndex {
  /** So many in one transaction. */
  atOnce?: number;
  /** Asked between two transactions: false leaves the rest noted, for whoever comes next. */
  goesOn?: () => boolean;
}

/** Indexes all that is noted as stale at this moment or becomes so until the end. */
export async function indexStale(
  { kysely }: Pick<Database, "kysely">,
  { atOnce = batch, goesOn = () => true }: HowToIndex = {},
): Promise<void> {
  while (goesOn() && (await kysely.transaction().execute((db) => indexSome(db, atOnce))));
}

/** A part of it; false: there was nothing left. Reads the rows after it took their notes away. */
async function indexSome(db: Kysely<Tables>, atOnce: number): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(${lockNumber})`.execute(db);
  const { rows } = await sql<{ kind: EntryKind; subject_id: string }>`
    with next as materialized (
      select distinct kind, subject_id from (
        select kind, subject_id from search_stale order by id limit ${atOnce}
      ) as first
    ), taken as (
      delete from search_stale using next
      where search_stale.kind = next.kind and search_stale.subject_id = next.subject_id
    )
    select kind, subject_id from next`.execute(db);
  for (const [kind, noted] of Map.groupBy(rows, (row) => row.kind)) {
    await indexAgain(
      db,
      kind,
      noted.map((row) => row.subject_id),
    );
  }
  if (rows.length > 0) await tidy(db);
  return rows.length > 0;
}

async function indexAgain(db: Kysely<Tables>, kind: EntryKind, ids: string[]): Promise<void> {
  const entries = await readEntries(db, kind, ids);
  const before = await deleteEntries(db, kind, ids);
  await insertEntries(db, entries);
  await forgetWords(db, before);
}

/**
 * What was written lies in a list that every search reads through; sorted into the index as a whole
 * it takes half the time of going there word by word. Only the owner of an index may ask for it: for
 * others the database does it, later.
 */
async function tidy(db: Kysely<Tables>): Promise<void> {
  await sql`select gin_clean_pending_list(oid) from pg_class
    where oid in ('search_entry_words'::regclass, 'search_word_alike'::regclass)
      and pg_has_role(relowner, 'usage')`.execute(db);
}
