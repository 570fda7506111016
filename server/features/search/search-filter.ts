import { isWritten, mark } from "./lexemes.ts";
import type { Candidate } from "./read-candidates.ts";
import type { SearchFacetName } from "./search.enums.ts";
import type { SearchFilter } from "./search.inputs.ts";

/** What a filter wants of each facet: one of these values. */
export type Wanted = Partial<Record<SearchFacetName, readonly string[]>>;

/** A filter in the words of the index. */
export function wantedBy(filter: SearchFilter | null | undefined): Wanted {
  const wanted: Wanted = {};
  const want = (name: SearchFacetName, values: readonly string[]) => {
    if (values.length > 0) wanted[name] = values;
  };
  const one = (value: string | null | undefined) =>
    value == null || value === "" ? [] : [value.slice(0, 80).replaceAll("\0", "")];
  want("kind", filter?.kinds ?? []);
  want("country", one(filter?.countryCode?.toUpperCase()));
  want("theme", one(filter?.themeSlug));
  want("state", one(filter?.state?.toLowerCase()));
  want("language", one(filter?.language));
  want("year", filter?.year == null ? [] : [String(filter.year)]);
  return wanted;
}

/** The facts that what is found must have, each as the alternatives of one facet. */
export function factsWanted(wanted: Wanted): string[][] {
  return Object.entries(wanted).map(([name, values]) =>
    values.map((value) => mark.fact(name, value)),
  );
}

/** What a candidate is by each facet. */
export function valuesOf(candidate: Candidate, name: SearchFacetName): readonly string[] {
  const { kind, countryCode, themeSlugs, state, language, year } = candidate;
  const one = (value: string | number | null) => (value === null ? [] : [String(value)]);
  const values: Record<SearchFacetName, readonly string[]> = {
    kind: [kind],
    country: one(countryCode),
    theme: themeSlugs,
    state: one(state),
    language: isWritten(kind) ? [language] : [],
    year: one(year),
  };
  return values[name];
}
