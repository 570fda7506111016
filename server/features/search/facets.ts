import type { HubContext } from "#server/core/context.ts";
import { nameIn } from "#server/features/network/localised-text.type.ts";
import { Finding } from "./finding.ts";
import { valuesOf } from "./search-filter.ts";
import { SearchFacetName } from "./search.enums.ts";
import type { SearchFacet, SearchFacetValue, SearchHit, SearchResults } from "./search.type.ts";

/** More values than a person reads through. */
const mostValues = 30;

/**
 * What the hits are, facet by facet. Each is counted as if it was not asked itself, so that another
 * value of it can be chosen.
 */
export async function facetsOf(
  context: HubContext,
  { asked, wanted, finding }: SearchResults,
): Promise<SearchFacet[]> {
  if (asked === null || finding === null) return [];
  const { hits, more: moreThan } = await finding.all();
  const counted = await Promise.all(
    Object.values(SearchFacetName).map(async (name) => {
      const { [name]: chosen, ...rest } = wanted;
      if (chosen === undefined) return { name, its: hits, more: moreThan };
      const found = await new Finding(context, { asked, wanted: rest }).all();
      // Of very many hits these may not be the ones with what is chosen, which its own search counted.
      const others = found.hits.filter(
        (hit) => !valuesOf(hit, name).some((value) => chosen.includes(value)),
      );
      return { name, its: [...hits, ...others], more: found.more || moreThan };
    }),
  );
  const labels = await readLabels(
    context,
    counted.flatMap(({ its }) => its),
  );
  return counted.map(({ name, its, more }) => ({
    name,
    values: count(its, name, labels),
    moreThan: more,
  }));
}

function count(
  hits: readonly SearchHit[],
  name: SearchFacetName,
  labels: ReadonlyMap<string, string>,
): SearchFacetValue[] {
  const counts = new Map<string, number>();
  for (const hit of hits)
    for (const value of valuesOf(hit, name)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([stored, hitsWithIt]) => {
      const value = told(name, stored);
      return { value, label: labels.get(`${name}:${stored}`) ?? value, count: hitsWithIt };
    })
    .toSorted((a, b) =>
      name === "year"
        ? Number(b.value) - Number(a.value)
        : b.count - a.count || (a.value < b.value ? -1 : 1),
    )
    .slice(0, mostValues);
}

/** As the values of enums are told. */
function told(name: SearchFacetName, value: string): string {
  return name === "kind" || name === "state" ? value.toUpperCase() : value;
}

/** The names of the countries and themes among the hits, by facet and value. */
async function readLabels(
  { db, language }: HubContext,
  hits: readonly SearchHit[],
): Promise<Map<string, string>> {
  const codes = [...new Set(hits.map(({ countryCode }) => countryCode))].filter(
    (code) => code !== null,
  );
  const slugs = [...new Set(hits.flatMap(({ themeSlugs }) => themeSlugs))];
  const [countries, themes] = await Promise.all([
    codes.length === 0
      ? []
      : db.selectFrom("country").select(["code", "names"]).where("code", "in", codes).execute(),
    slugs.length === 0
      ? []
      : db.selectFrom("theme").select(["slug", "names"]).where("slug", "in", slugs).execute(),
  ]);
  return new Map([
    ...countries.map(({ code, names }) => [`country:${code}`, nameIn(names, language)] as const),
    ...themes.map(({ slug, names }) => [`theme:${slug}`, nameIn(names, language)] as const),
  ]);
}
