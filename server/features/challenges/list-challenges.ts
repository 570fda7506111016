import { sql } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import type { ConnectionArgs, Page } from "#server/core/graphql/connection.ts";
import type { SortKey } from "#server/core/graphql/keyset.ts";
import { pageOf } from "#server/core/graphql/page-of.ts";
import { readPages } from "#server/core/reads/read-pages.ts";
import { isRecognisedIn } from "#server/features/network/city-conditions.ts";
import { type Search, searchFor } from "#server/features/network/search-text.ts";
import type { ChallengeOrder } from "./challenge.enums.ts";
import type { ChallengeFilter } from "./challenge.inputs.ts";
import { selectChallenges } from "./challenge.row.ts";
import type { Challenge } from "./challenge.type.ts";

/** The latest first: ids carry the time. */
const latestFirst: SortKey[] = [{ by: "challenge.id", as: "id", type: "uuid", descending: true }];

const bestFirst = ({ rank }: Search): SortKey[] => [
  { by: rank, as: "rank", type: "float", descending: true },
  ...latestFirst,
];

const changedAt = sql<Date>`greatest(challenge.created_at, challenge.edited_at, challenge.state_since)`;

const orders: Record<ChallengeOrder, SortKey[]> = {
  latest: latestFirst,
  changed: [{ by: changedAt, as: "changedAt", type: "instant", descending: true }, ...latestFirst],
};

/** Challenges that fit; when something is looked for, the best match first. */
export function listChallenges(
  context: HubContext,
  filter: ChallengeFilter,
  order: ChallengeOrder,
  args: ConnectionArgs,
): Promise<Page<Challenge>> {
  const query = filtered(context, filter).select(changedAt.as("changedAt"));
  const search = searchFor(filter.search, "challenge.fold");
  if (search === null) return pageOf(query, orders[order], args);
  return pageOf(query.where(search.fits).select(search.rank.as("rank")), bestFirst(search), args);
}

function filtered({ db }: HubContext, filter: ChallengeFilter) {
  let query = selectChallenges(db);
  if (filter.countryCode != null)
    query = query.where("city.country_code", "=", filter.countryCode.toUpperCase());
  if (filter.citySlug != null) query = query.where("city.slug", "=", filter.citySlug);
  if (filter.state != null) query = query.where("challenge.state", "=", filter.state);
  if (filter.severity != null) query = query.where("challenge.severity", "=", filter.severity);
  if (filter.language != null)
    query = query.where(sql<boolean>`lower(challenge.language) = ${filter.language.toLowerCase()}`);
  if (filter.programmeSlug != null) query = query.where(isRecognisedIn(filter.programmeSlug));
  if (filter.changedSince != null) query = query.where(changedAt, ">", filter.changedSince);
  const theme = filter.themeSlug;
  if (theme != null)
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom("challenge_theme")
          .innerJoin("theme", "theme.id", "challenge_theme.theme_id")
          .select("theme.id")
          .whereRef("challenge_theme.challenge_id", "=", "challenge.id")
          .where("theme.slug", "=", theme),
      ),
    );
  return query;
}

/** The challenges of a city (by its key), of the cities of a country (by its code), … */
const challengesOf = {
  city: readPages("City.challenges", {
    rows: selectChallenges,
    by: "challenge.city_id",
    order: latestFirst,
  }),
  country: readPages("Country.challenges", {
    rows: selectChallenges,
    by: "city.country_code",
    keys: "text",
    order: latestFirst,
  }),
  /** … those that a practice solved. */
  practice: readPages("Practice.challengesSolved", {
    rows: selectChallenges,
    by: "challenge.solved_by_practice_id",
    order: latestFirst,
  }),
};

/** Those that hang on something, the latest first; those of many in one statement. */
export function challengesIn(
  context: HubContext,
  of: keyof typeof challengesOf,
  key: string,
  args: ConnectionArgs,
): Promise<Page<Challenge>> {
  return challengesOf[of].load(context, key, args);
}
