import type { Kysely } from "kysely";
import type { Tables } from "#server/core/database/tables.ts";
import type { SortKey } from "#server/core/graphql/keyset.ts";
import { selectPractices } from "./practice.row.ts";

/** Practices that everybody may read now, each with its version that counts as `current`. */
export function selectPublished(db: Kysely<Tables>) {
  return selectPractices(db)
    .innerJoin("practice_version as current", "current.id", "practice.current_version_id")
    .where("current.state", "=", "published")
    .select(["current.published_at as publishedAt"]);
}

/** What was published last comes first. */
export const newestFirst: readonly SortKey[] = [
  { by: "current.published_at", as: "publishedAt", type: "instant", descending: true },
  { by: "practice.id", as: "id", type: "uuid" },
];
