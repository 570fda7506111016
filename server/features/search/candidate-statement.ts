import { type RawBuilder, sql } from "kysely";
import type { Part, Values } from "#server/core/reads/statements.ts";
import { bestFirst, scoreOf, whyByScore } from "./ranked-rows.ts";
import type { Candidate } from "./read-candidates.ts";
import type { Wanted } from "./search-filter.ts";
import type { SearchMatch } from "./search.enums.ts";
import type { TextQuery } from "./text-query.ts";
import { isWanted } from "./wanted-rows.ts";
import type { Bounded } from "./where-to-look.ts";

/** What the statement is told; null: it is not asked. */
export interface Ways {
  title: Bounded;
  anywhere: Bounded;
  places: TextQuery | null;
  /** What a title may begin with as well, whatever its words are. */
  beginning: string | null;
  /** Entries that are known to fit. */
  also: readonly string[] | null;
  /** Null: whoever asks reads everything. */
  audiences: readonly string[] | null;
  wanted: Wanted;
  /** So many of each way are candidates, the latest of those that were read. */
  mostOfEach: number;
  /** So many are read at most. */
  mostRead: number;
  /** Null: they are ranked by who asks, and told as they come. */
  ranking: Ranking | null;
}

export interface Ranking {
  fold: string;
  terms: readonly string[];
  typed: string;
  language: string;
  /** So many of the best; null: all. */
  limit: number | null;
}

/** A candidate and what there is around it. */
export interface CandidateRow extends Candidate {
  /** Where the database ranked it. */
  why?: SearchMatch;
  /** How many candidates there are. */
  known: number;
  /** There were more of a way than became candidates. */
  cut: boolean;
  /** There were more of a way than were read: the latest may not be among them. */
  overrun: boolean;
  /** The last entry of the index; its row stands alone when nothing was found. */
  lastEntry: number;
}

/** So many titles that begin as was typed are gone through, in their order, and so many are taken. */
const beginnings = { asked: 100, taken: 20 };

/**
 * The candidates of all ways in one statement. Its text hangs on which ways there are and on nothing
 * that was typed, so that it is compiled and prepared once.
 */
export function candidateStatement(
  ways: Ways,
): Pick<Part<CandidateRow>, "name" | "shape" | "build" | "values" | "own"> {
  const { title, anywhere, places, beginning, also, audiences, wanted, ranking } = ways;
  const facets = Object.entries(wanted);
  const given = Object.entries({
    title: title.query?.text,
    titleLatest: title.latest?.text,
    anywhere: anywhere.query?.text,
    anywhereLatest: anywhere.latest?.text,
    places: places?.text,
    beginning,
    also,
    audiences,
    ...Object.fromEntries(facets.map(([name, values]) => [`wanted ${name}`, values])),
    ...ranking,
  }).filter(([, value]) => value !== null && value !== undefined);
  const names = given.map(([name]) => name);
  const { mostOfEach, mostRead } = ways;
  return {
    name: ranking ? "SearchHit.ranked" : "SearchHit.candidates",
    shape: `SearchHit:${mostOfEach}:${mostRead}:${names.join()}`,
    values: given.map(([, value]) => value),
    own: ["id", "known", "cut", "overrun", "lastEntry"],
    build: (_, values) => statement(new Given(names, values), ways),
  };
}

/** Places of what is given in the text of the statement. */
class Given {
  readonly #names: readonly string[];
  readonly #values: Values;

  constructor(names: readonly string[], values: Values) {
    this.#names = names;
    this.#values = values;
  }

  /** Null: it is not given. */
  find(name: string): RawBuilder<never> | null {
    return this.#values[this.#names.indexOf(name)] ?? null;
  }

  get(name: string): RawBuilder<never> {
    return this.find(name) ?? sql`null`;
  }
}

/**
 * The limits stand apart from what they cut: rows are read only as far as a limit lets them, and the
 * planner, which does not know of it there, goes through the index instead of through all rows.
 */
function statement(given: Given, ways: Ways): RawBuilder<CandidateRow> {
  const most = sql.lit(ways.mostOfEach);
  const read = sql.lit(ways.mostRead);
  const readers = given.find("audiences")
    ? sql`audience && ${given.get("audiences")}::text[]`
    : sql`true`;
  const also = given.find("also")
    ? sql`union select unnest(${given.get("also")}::bigint[])`
    : sql``;
  return sql<CandidateRow>`select * from (
    with beginning as materialized (${titlesThatBegin(given, ways, readers)}),
    place as materialized (
      select id from search_entry where ${matches(given, "places")} and ${readers} limit ${most}
    ), all_titled as materialized (
      select id from search_entry where ${fits(given, "title")} and ${readers}
    ), read_titled as materialized (select id from all_titled limit ${read}),
    titled as materialized (select id from read_titled order by id desc limit ${most}),
    all_anywhere as materialized (
      select id from search_entry
      where (select count(*) from titled) < ${most} and ${fits(given, "anywhere")} and ${readers}
    ), read_anywhere as materialized (select id from all_anywhere limit ${read}),
    anywhere as materialized (select id from read_anywhere order by id desc limit ${most}),
    candidate as materialized (
      select id::text as id, kind, subject_id as "subjectId", language, title,
        title_fold as "titleFold", path, workshop_id as "workshopId", version_id as "versionId",
        city_id as "cityId", country_code as "countryCode", theme_slugs as "themeSlugs", state, year,
        ${ways.ranking ? rankingOf(given) : sql``} count(*) over ()::int as known
      from search_entry
      where id = any (array(
          select id from beginning union select id from place
          union select id from titled union select id from anywhere ${also}))
    )
    select shown.*, around.* from (
      select ${most} in ((select count(*) from titled), (select count(*) from anywhere)) as cut,
        ${read} in ((select count(*) from read_titled), (select count(*) from read_anywhere)) as overrun,
        (select coalesce(max(id), 0)::int from search_entry) as "lastEntry"
    ) as around left join (${shownOf(given, ways)}) as shown on true
    ${ways.ranking ? sql`order by place` : sql``}
  ) as found`;
}

function titlesThatBegin(
  given: Given,
  { wanted }: Ways,
  readers: RawBuilder<unknown>,
): RawBuilder<unknown> {
  if (!given.find("beginning")) return sql`select null::bigint as id where false`;
  const beginning = sql`${given.get("beginning")}::text`;
  // After it comes all that follows texts that begin so.
  return sql`
    select id from (
      select id, audience, kind, country_code, theme_slugs, state, language, year from search_entry
      where title_fold <> '' and title_fold >= ${beginning}
        and title_fold < ${beginning} || ${sql.lit("\u{10ffff}")}
      order by title_fold limit ${sql.lit(beginnings.asked)}
    ) as first
    where ${readers} and ${isWanted(Object.keys(wanted), (name) => given.get(`wanted ${name}`))}
    limit ${sql.lit(beginnings.taken)}`;
}

function rankedBy(given: Given) {
  return {
    fold: sql<string>`${given.get("fold")}::text`,
    terms: sql<string[]>`${given.get("terms")}::text[]`,
    typed: sql<string>`${given.get("typed")}::text`,
    language: sql<string>`${given.get("language")}::text`,
  };
}

function rankingOf(given: Given): RawBuilder<unknown> {
  return sql`id as entry, title_lower, ${scoreOf(rankedBy(given))} as score,`;
}

/**
 * A thing is shown once, in the language or under the name that fits best. Whether an entry is current
 * is looked at one after the other, as far as the limit lets it.
 */
function shownOf(given: Given, { ranking }: Ways): RawBuilder<unknown> {
  if (ranking === null) return sql`select * from candidate where ${isCurrent}`;
  const best = bestFirst(rankedBy(given));
  const limit = given.find("limit");
  return sql`
    select *, ${whyByScore} as why from (
      select *, row_number() over (order by ${best}) as place from (
        select *, row_number() over (partition by kind, "subjectId" order by ${best}) as nth
        from candidate
      ) as numbered where nth = 1 order by place
    ) as placed where ${isCurrent} ${limit ? sql`limit ${limit}::int` : sql``}`;
}

/** The index is a moment behind; what was taken back meanwhile is found no more. */
const isCurrent = sql`case kind
  when 'comment' then exists (select from comment where comment.id = "subjectId"
    and comment.withdrawn_at is null and comment.hidden_at is null)
  when 'practice' then "versionId" is null or exists (select from practice_version
    join practice on practice.id = practice_version.practice_id
    where practice_version.id = "versionId" and practice_version.state = 'published'
      and practice.state <> 'withdrawn')
  else true end`;

/**
 * The stretch stands apart from the words: the index then goes from one to the other in big steps,
 * where one condition of all makes it look at every entry of each.
 */
function fits(given: Given, way: "title" | "anywhere"): RawBuilder<unknown> {
  const latest = `${way}Latest`;
  return given.find(latest)
    ? sql`${matches(given, way)} and ${matches(given, latest)}`
    : matches(given, way);
}

function matches(given: Given, way: string): RawBuilder<unknown> {
  const query = given.find(way);
  return query ? sql`words @@ ${query}::tsquery` : sql`false`;
}
