import { type Kysely, sql } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import type { Tables } from "#server/core/database/tables.ts";
import type { ConnectionArgs, Page } from "#server/core/graphql/connection.ts";
import type { SortKey } from "#server/core/graphql/keyset.ts";
import { readList } from "#server/core/reads/read-list.ts";
import { isRecognisedIn } from "#server/features/network/city-conditions.ts";
import { searchFor } from "#server/features/network/search-text.ts";
import { dayOf, isMeasured } from "./evidence/measured.ts";
import type { PracticeOrder } from "./practice.enums.ts";
import type { Practice } from "./practice.type.ts";
import type { PracticeFilter } from "./practices.args.ts";
import { practiceChangedAt } from "./practice-changed-at.ts";
import { newestFirst, selectEverPublished, selectPublished } from "./published-practices.ts";

const adoptions = sql<number>`(select count(*)::int from adoption
  where adoption.practice_id = practice.id)`;

const byId: SortKey = { by: "practice.id", as: "id", type: "uuid" };

const orders: Record<PracticeOrder, readonly SortKey[]> = {
  newest: newestFirst,
  title: [{ by: "current.title", as: "sortTitle", type: "text" }, byId],
  most_adopted: [{ by: adoptions, as: "adoptionCount", type: "int", descending: true }, byId],
  changed: [{ by: practiceChangedAt, as: "changedAt", type: "instant", descending: true }, byId],
};

/** Published practices that fit, and withdrawn ones for who asks for them. */
export function listPractices(
  context: HubContext,
  filter: PracticeFilter | null | undefined,
  order: PracticeOrder,
  args: ConnectionArgs,
): Promise<Page<Practice>> {
  const today = dayOf(context.services.clock.now());
  return practices.load(context, { ...filter, order, today }, args);
}

interface Wanted extends PracticeFilter {
  order: PracticeOrder;
  /** Results go out of date by the day. */
  today: string;
}

const practices = readList("practices", {
  type: "Practice",
  rows(db, wanted: Wanted) {
    const query = filtered(db, wanted);
    if (wanted.order === "title") return query.select("current.title as sortTitle");
    if (wanted.order === "changed") return query.select(practiceChangedAt.as("changedAt"));
    if (wanted.order === "most_adopted") return query.select(adoptions.as("adoptionCount"));
    return query;
  },
  order: ({ order }) => orders[order],
});

function filtered(db: Kysely<Tables>, { today, ...filter }: Wanted) {
  const { countryCode, citySlug, themeSlug, recorded, adopted, measured } = filter;
  let query = filter.includeWithdrawn ? selectEverPublished(db) : selectPublished(db);
  if (countryCode != null) query = query.where("city.country_code", "=", countryCode.toUpperCase());
  if (citySlug != null) query = query.where("city.slug", "=", citySlug);
  if (themeSlug != null) query = query.where(isAbout(themeSlug));
  if (filter.programmeSlug != null) query = query.where(isRecognisedIn(filter.programmeSlug));
  if (recorded != null) query = query.where("practice.recorded", "=", recorded);
  if (adopted != null) query = query.where(is(adopted, sql`exists (${anAdoption})`));
  if (measured != null) query = query.where(is(measured, isMeasured(today)));
  return within(query, filter);
}

type Published = ReturnType<typeof selectPublished>;

function within(all: Published, { search, language, year, changedSince }: PracticeFilter) {
  let query = all;
  const searched = searchFor(search, "found.fold");
  if (searched !== null)
    query = query.where(sql<boolean>`exists (select 1 from
      (select lower(unaccent(title)) as fold from practice_version
        where practice_id = practice.id and state = 'published') found where ${searched.fits})`);
  if (language != null)
    query = query.where(sql<boolean>`exists (select 1 from practice_version
      where practice_id = practice.id and state = 'published'
        and lower(language) = ${language.toLowerCase()})`);
  if (year != null)
    query = query
      .where("current.published_at", ">=", new Date(Date.UTC(clamped(year))))
      .where("current.published_at", "<", new Date(Date.UTC(clamped(year) + 1)));
  if (changedSince != null) query = query.where(practiceChangedAt, ">", changedSince);
  return query;
}

const anAdoption = sql`select 1 from adoption where adoption.practice_id = practice.id`;

function isAbout(themeSlug: string) {
  return sql<boolean>`exists (select 1 from practice_theme
    join theme on theme.id = practice_theme.theme_id
    where practice_theme.practice_id = practice.id and theme.slug = ${themeSlug})`;
}

function is(wanted: boolean, condition: ReturnType<typeof sql>) {
  return wanted ? sql<boolean>`(${condition})` : sql<boolean>`(not ${condition})`;
}

/** No database has every year that an Int can say; nothing was published in any of those. */
const clamped = (year: number) => Math.min(Math.max(year, 1900), 9000);
