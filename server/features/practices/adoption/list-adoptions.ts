import { sql } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import type { ConnectionArgs, Page } from "#server/core/graphql/connection.ts";
import type { SortKey } from "#server/core/graphql/keyset.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import { pageOf } from "#server/core/graphql/page-of.ts";
import { type PagesRead, readPages } from "#server/core/reads/read-pages.ts";
import { isRecognisedIn } from "#server/features/network/city-conditions.ts";
import { adoptionChangedAt } from "./adoption-changed-at.ts";
import type { AdoptionOrder, AdoptionState } from "./adoption.enums.ts";
import type { AdoptionFilter } from "./adoption.inputs.ts";
import { selectAdoptions } from "./adoption.row.ts";
import type { Adoption } from "./adoption.type.ts";
import { hasMeasuredResult } from "./measured-result.ts";

/** The latest first: ids carry the time. */
const latestFirst: readonly SortKey[] = [
  { by: "adoption.id", as: "id", type: "uuid", descending: true },
];

const orders: Record<AdoptionOrder, readonly SortKey[]> = {
  latest: latestFirst,
  changed: [
    { by: adoptionChangedAt, as: "changedAt", type: "instant", descending: true },
    ...latestFirst,
  ],
};

/** Adoptions that fit. */
export function listAdoptions(
  context: HubContext,
  filter: AdoptionFilter,
  order: AdoptionOrder,
  args: ConnectionArgs,
): Promise<Page<Adoption>> {
  const query = filtered(context, filter);
  if (order === "latest") return pageOf(query, latestFirst, args);
  return pageOf(query.select(adoptionChangedAt.as("changedAt")), orders[order], args);
}

function filtered({ db }: HubContext, filter: AdoptionFilter) {
  let query = selectAdoptions(db);
  const { countryCode, citySlug, practiceId, states, themeSlug, measured } = filter;
  if (countryCode != null) query = query.where("city.country_code", "=", countryCode.toUpperCase());
  if (citySlug != null) query = query.where("city.slug", "=", citySlug);
  if (practiceId != null)
    query = query.where("adoption.practice_id", "=", keyIn(practiceId, "Practice"));
  if (states != null) query = query.where("adoption.state", "in", [...states, nowhere]);
  if (filter.language != null)
    query = query.where(sql<boolean>`lower(adoption.language) = ${filter.language.toLowerCase()}`);
  if (filter.programmeSlug != null) query = query.where(isRecognisedIn(filter.programmeSlug));
  if (filter.changedSince != null) query = query.where(adoptionChangedAt, ">", filter.changedSince);
  if (measured != null)
    query = query.where((eb) => (measured ? hasMeasuredResult : eb.not(hasMeasuredResult)));
  if (themeSlug != null)
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom("practice_theme")
          .innerJoin("theme", "theme.id", "practice_theme.theme_id")
          .select("theme.id")
          .whereRef("practice_theme.practice_id", "=", "adoption.practice_id")
          .where("theme.slug", "=", themeSlug),
      ),
    );
  return query;
}

/** An empty list of states finds nothing, and no SQL has an empty list. */
const nowhere = "";

/** The adoptions of a practice, all or those in some states. */
export function adoptionsOfPractice(
  context: HubContext,
  practiceId: string,
  states: readonly AdoptionState[] | null | undefined,
  args: ConnectionArgs,
): Promise<Page<Adoption>> {
  return adoptionsIn(states).load(context, practiceId, args);
}

/** The adoptions of a city (`here`), or those of its own practices by others (`elsewhere`). */
export function adoptionsOfCity(
  context: HubContext,
  cityId: string,
  where: keyof typeof byCity,
  args: ConnectionArgs,
): Promise<Page<Adoption>> {
  return byCity[where].load(context, cityId, args);
}

const byCity = {
  here: readPages("City.adoptions", {
    rows: selectAdoptions,
    by: "adoption.city_id",
    order: latestFirst,
  }),
  elsewhere: readPages("City.adoptionsElsewhere", {
    rows: selectAdoptions,
    by: "practice.city_id",
    order: latestFirst,
  }),
};

const byCountry = {
  here: readPages("Country.adoptions", {
    rows: selectAdoptions,
    by: "city.country_code",
    keys: "text",
    order: latestFirst,
  }),
  elsewhere: readPages("Country.adoptionsElsewhere", {
    rows: (db) => selectAdoptions(db).whereRef("origin.country_code", "<>", "city.country_code"),
    by: "origin.country_code",
    keys: "text",
    order: latestFirst,
  }),
};

/** The adoptions of a country's cities (`here`), or those of their practices abroad (`elsewhere`). */
export function adoptionsOfCountry(
  context: HubContext,
  code: string,
  where: keyof typeof byCountry,
  args: ConnectionArgs,
): Promise<Page<Adoption>> {
  return byCountry[where].load(context, code, args);
}

const byChallenge = readPages("Challenge.adoptions", {
  rows: selectAdoptions,
  by: "adoption.challenge_id",
  order: latestFirst,
});

/** The adoptions that answer a challenge. */
export function adoptionsForChallenge(
  context: HubContext,
  challengeId: string,
  args: ConnectionArgs,
): Promise<Page<Adoption>> {
  return byChallenge.load(context, challengeId, args);
}

/** One read for each choice of states: there are 32 at most. */
const byPractice = new Map<string, PagesRead<Adoption>>();

function adoptionsIn(states: readonly AdoptionState[] | null | undefined): PagesRead<Adoption> {
  const chosen = states == null ? null : [...new Set(states)].sort();
  const name = `Practice.adoptions:${chosen?.join() ?? "all"}`;
  const known = byPractice.get(name);
  if (known) return known;
  const made = readPages(name, {
    rows: (db) =>
      chosen === null
        ? selectAdoptions(db)
        : selectAdoptions(db).where("adoption.state", "in", [...chosen, nowhere]),
    by: "adoption.practice_id",
    order: latestFirst,
  });
  byPractice.set(name, made);
  return made;
}
