import { type RawBuilder, sql } from "kysely";
import type { SearchFacetName } from "./search.enums.ts";

type Values = RawBuilder<unknown>;

/**
 * What a filter asks, of the columns of a row; `valuesOf` tells where the values of a facet stand.
 * Where the index does not narrow by it already this is cheaper than the words of the entry, which are
 * long and lie elsewhere.
 */
export function isWanted(
  facets: readonly string[],
  valuesOf: (facet: string) => Values,
): RawBuilder<unknown> {
  const conditions = facets.map((name) => columns[name as SearchFacetName](valuesOf(name)));
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}

const columns: Record<SearchFacetName, (values: Values) => RawBuilder<unknown>> = {
  kind: (values) => sql`kind = any (${values}::text[])`,
  country: (values) => sql`country_code = any (${values}::text[])`,
  theme: (values) => sql`theme_slugs && ${values}::text[]`,
  state: (values) => sql`state = any (${values}::text[])`,
  // Names have a language too, and nobody looks for cities written in one.
  language: (values) =>
    sql`(language = any (${values}::text[]) and kind not in ('city', 'organisation'))`,
  year: (values) => sql`year::text = any (${values}::text[])`,
};
