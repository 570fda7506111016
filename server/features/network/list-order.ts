import type { SortKey } from "#server/core/graphql/keyset.ts";
import type { Search } from "./search-text.ts";

/** Tables whose rows are ordered by their folded name: the database itself sorts by code point. */
type Named = "city" | "organisation" | "person";

/** By name; the rows carry `fold` and `id`. */
export function byName(table: Named): SortKey[] {
  return [
    { by: `${table}.fold`, as: "fold", type: "text" },
    { by: `${table}.id`, as: "id", type: "uuid" },
  ];
}

/** What changed last comes first; the rows carry `updatedAt` and `id`. */
export function byChange(table: "city" | "organisation" | "recognition"): SortKey[] {
  return [
    { by: `${table}.updated_at`, as: "updatedAt", type: "instant", descending: true },
    { by: `${table}.id`, as: "id", type: "uuid", descending: true },
  ];
}

/** The best match first; the rows carry `rank` as well. */
export function byRank(table: Named, { rank }: Search): SortKey[] {
  return [{ by: rank, as: "rank", type: "float", descending: true }, ...byName(table)];
}
