import { type RawBuilder, sql } from "kysely";
import type { SearchFacetName } from "./search.enums.ts";
import type { Wanted } from "./search-filter.ts";

/**
 * What a filter asks, of the columns of a row. Where the index does not narrow by it already this is
 * cheaper than the words of the entry, which are long and lie elsewhere.
 */
export function isWanted(wanted: Wanted): RawBuilder<unknown> {
  const conditions = Object.entries(wanted).map(([name, values]) =>
    columns[name as SearchFacetName](values),
  );
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}

type Condition = (values: readonly string[]) => RawBuilder<unknown>;

const columns: Record<SearchFacetName, Condition> = {
  kind: (values) => sql`kind = any (${values}::text[])`,
  country: (values) => sql`country_code = any (${values}::text[])`,
  theme: (values) => sql`theme_slugs && ${values}::text[]`,
  state: (values) => sql`state = any (${values}::text[])`,
  // Names have a language too, and nobody looks for cities written in one.
  language: (values) =>
    sql`(language = any (${values}::text[]) and kind not in ('city', 'organisation'))`,
  year: (values) => sql`year::text = any (${values}::text[])`,
};
