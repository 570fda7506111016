import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Tables } from "#server/core/database/tables.ts";
import { mark, stretchBits } from "./lexemes.ts";
import type { EntryKind } from "./search-entry.ts";
import type { SearchPlan } from "./search-plan.ts";
import type { Wanted } from "./search-filter.ts";
import { isWanted } from "./wanted-rows.ts";
import { allOf, has, oneOf, type TextQuery } from "./text-query.ts";

/** An entry that may be a hit. */
export interface Candidate {
  id: number;
  kind: EntryKind;
  subjectId: string;
  language: string;
  title: string;
  titleFold: string;
  path: string;
  workshopId: string | null;
  versionId: string | null;
  cityId: string | null;
  countryCode: string | null;
  themeSlugs: string[];
  state: string | null;
  year: number | null;
}

export interface Candidates {
  rows: Candidate[];
  /** There are more than these. */
  more: boolean;
}

/** So many of each way to be found are looked at, the latest ones; of what only looks alike, fewer. */
export const most = { exact: 80, alike: 40 };

/** So many titles that begin as was typed are gone through, in their order, and so many are taken. */
const beginnings = { asked: 100, taken: 20 };
/** Of a common word only so many entries are asked for at first, the latest ones. */
const aim = 150;
/** With less than this part of them the search goes on further back: so many times as far, then all the way. */
const enough = 0.75;
const wider = [1, 8, Infinity];
/** Without a bound the index tells of thousands; only so many of them are read. */
const mostRead = 400;

/**
 * Candidates for a plan: titles that begin with what was typed, places that are called so, titles with
 * all words, texts with all words. However big the index and however common the words are, the database
 * looks at some hundred entries: a common word is looked for among the latest entries first
 * (`stretches`).
 */
export async function readCandidates(
  db: Kysely<Tables>,
  plan: SearchPlan,
  looked: Looked,
): Promise<Candidates> {
  for (const times of wider) {
    const title = boundedTo(plan.title, plan, aim * times);
    const anywhere = boundedTo(plan.anywhere, plan, aim * times);
    const rows = await readThem(db, { ...looked, title, anywhere, places: placesOf(plan) });
    const narrowed = title.latest !== null || anywhere.latest !== null;
    if (rows.length >= enough * looked.mostOfEach || !narrowed)
      return { rows, more: narrowed || rows.some(({ cut }) => cut) };
  }
  return { rows: [], more: false };
}

/** Beside the plan: for whom, and what. */
interface Looked {
  /** What a title may begin with as well, whatever its words are. */
  beginning: string | null;
  /** Null: whoever asks reads everything. */
  audiences: readonly string[] | null;
  wanted: Wanted;
  mostOfEach: number;
}

interface Ways extends Looked {
  title: Bounded;
  anywhere: Bounded;
  places: TextQuery | null;
}

/**
 * The limits stand apart from what they cut: rows are read only as far as a limit lets them, and the
 * planner, which does not know of it there, goes through the index instead of through all rows.
 */
async function readThem(
  db: Kysely<Tables>,
  { wanted, title, anywhere, places, beginning, audiences, mostOfEach }: Ways,
): Promise<(Candidate & { cut: boolean })[]> {
  const readers = audiences === null ? sql`true` : sql`audience && ${audiences}::text[]`;
  const { rows } = await sql<Candidate & { cut: boolean }>`
    with beginning as materialized (
      select id from (
        select id, audience, kind, country_code, theme_slugs, state, language, year from search_entry
        where title_fold <> '' and title_fold >= ${beginning} and title_fold < ${after(beginning)}
        order by title_fold limit ${beginnings.asked}
      ) as first where ${readers} and ${isWanted(wanted)} limit ${beginnings.taken}
    ), place as materialized (
      select id from search_entry where ${matches(places)} and ${readers} limit ${mostOfEach}
    ), all_titled as materialized (
      select id from search_entry where ${fits(title)} and ${readers}
    ), titled as materialized (
      select id from (select id from all_titled limit ${mostRead}) as read
      order by id desc limit ${mostOfEach}
    ), all_anywhere as materialized (
      select id from search_entry
      where (select count(*) from titled) < ${mostOfEach} and ${fits(anywhere)} and ${readers}
    ), anywhere as materialized (
      select id from (select id from all_anywhere limit ${mostRead}) as read
      order by id desc limit ${mostOfEach}
    )
    select id::int as id, kind, subject_id as "subjectId", language, title,
      title_fold as "titleFold", path, workshop_id as "workshopId", version_id as "versionId",
      city_id as "cityId", country_code as "countryCode", theme_slugs as "themeSlugs", state, year,
      ${mostOfEach} in ((select count(*) from titled), (select count(*) from anywhere)) as cut
    from search_entry
    where id = any (array(
        select id from beginning union select id from place
        union select id from titled union select id from anywhere))
      and ${isCurrent}`.execute(db);
  return rows;
}

/** The index is a moment behind; what was taken back meanwhile is found no more. */
const isCurrent = sql`case kind
  when 'comment' then exists (select from comment where comment.id = subject_id
    and comment.withdrawn_at is null and comment.hidden_at is null)
  when 'practice' then version_id is null or exists (select from practice_version
    join practice on practice.id = practice_version.practice_id
    where practice_version.id = version_id and practice_version.state = 'published'
      and practice.state <> 'withdrawn')
  else true end`;

/**
 * The stretch stands apart from the words: the index then goes from one to the other in big steps,
 * where one condition of all makes it look at every entry of each.
 */
function fits({ query, latest }: Bounded): RawBuilder<unknown> {
  return latest === null ? matches(query) : sql`${matches(query)} and ${matches(latest)}`;
}

function matches(query: TextQuery | null): RawBuilder<unknown> {
  return query === null ? sql`false` : sql`words @@ ${query.text}::tsquery`;
}

/** All that follows texts that begin so. */
function after(beginning: string | null): string | null {
  return beginning === null ? null : `${beginning}\u{10ffff}`;
}

/**
 * Cities and organisations that are called so, when what is called so is more than is looked at: they
 * are few and old, and come first.
 */
function placesOf({ title, facts, size }: SearchPlan): TextQuery | null {
  if (title === null || title.share * size.entries <= most.alike) return null;
  const kinds = ["city", "organisation"].map((kind) => has(mark.fact("kind", kind), 1));
  return allOf([title, oneOf(kinds), ...(facts === null ? [] : [facts])]);
}

interface Bounded {
  query: TextQuery | null;
  /** Where in the order of entries they are looked for; null: everywhere. */
  latest: TextQuery | null;
}

/** The query with its facts, for so many of the latest entries that about `wanted` fulfil it. */
function boundedTo(query: TextQuery | null, { facts, size }: SearchPlan, wanted: number): Bounded {
  const whole = query === null || facts === null ? query : allOf([query, facts]);
  if (whole === null || whole.share * size.entries <= 2 * wanted)
    return { query: whole, latest: null };
  const part = wanted / (whole.share * size.entries);
  const { lastEntry } = size;
  return { query: whole, latest: oneOf(stretches(lastEntry, Math.ceil(lastEntry * part))) };
}

/** The stretches of the order that the latest `count` entries lie in: at most some ten. */
function stretches(lastEntry: number, count: number): TextQuery[] {
  const bits = stretchBits.find((each) => count / 2 ** each <= 8) ?? stretchBits.at(-1)!;
  const last = Math.floor(lastEntry / 2 ** bits);
  const first = Math.floor(Math.max(0, lastEntry - count) / 2 ** bits);
  return Array.from({ length: last - first + 1 }, (_, at) =>
    has(mark.stretch(bits, first + at), 1),
  );
}
