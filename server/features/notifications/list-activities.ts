import { sql } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import type { ConnectionArgs, Page } from "#server/core/graphql/connection.ts";
import type { SortKey } from "#server/core/graphql/keyset.ts";
import { pageOf } from "#server/core/graphql/page-of.ts";
import { selectActivities } from "./activity.row.ts";
import type { Activity } from "./activity.type.ts";

export const latestFirst: readonly SortKey[] = [
  { by: "activity.at", as: "at", type: "instant", descending: true },
  { by: "activity.id", as: "id", type: "uuid", descending: true },
];

/** Keys of what the happenings are to concern; what is left out does not count. */
export interface Concerned {
  cityId: string | null;
  themeId: string | null;
  practiceId: string | null;
}

/** What happened in public, the latest first. */
export function listActivities(
  { db }: HubContext,
  { cityId, themeId, practiceId }: Concerned,
  args: ConnectionArgs,
): Promise<Page<Activity>> {
  let query = selectActivities(db);
  if (cityId !== null)
    query = query.where(sql<boolean>`activity.city_ids @> array[${cityId}]::uuid[]`);
  if (themeId !== null)
    query = query.where(sql<boolean>`activity.theme_ids @> array[${themeId}]::uuid[]`);
  if (practiceId !== null) query = query.where("activity.practice_id", "=", practiceId);
  return pageOf(query, latestFirst, args);
}
