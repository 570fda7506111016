import type { Kysely } from "kysely";
import type { Tables } from "#server/core/database/tables.ts";
import type { SortKey } from "#server/core/graphql/keyset.ts";
import { selectPractices } from "./practice.row.ts";

/** Practices that everybody may read now, each with its version that counts as `current`. */
export function selectPublished(db: Kysely<Tables>) {
  return withCurrent(db).where("current.state", "=", "published");
}

/** Those that were withdrawn as well: their last version can be read, and they are held up nowhere. */
export function selectEverPublished(db: Kysely<Tables>) {
  return withCurrent(db).where("current.state", "in", ["published", "withdrawn"]);
}

function withCurrent(db: Kysely<Tables>) {
  return selectPractices(db)
    .innerJoin("practice_version as current", "current.id", "practice.current_version_id")
    .select(["current.published_at as publishedAt"]);
}

/** What was published last comes first. */
export const newestFirst: readonly SortKey[] = [
  { by: "current.published_at", as: "publishedAt", type: "instant", descending: true },
  { by: "practice.id", as: "id", type: "uuid" },
];
