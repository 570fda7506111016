import { type Kysely, sql } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import type { Tables } from "#server/core/database/tables.ts";
import type { ConnectionArgs, Page } from "#server/core/graphql/connection.ts";
import { loader } from "#server/core/graphql/loaders.ts";
import { pageOf } from "#server/core/graphql/page-of.ts";
import { selectActivities } from "./activity.row.ts";
import type { Activity } from "./activity.type.ts";
import { latestFirst } from "./list-activities.ts";

/** What concerns what a person follows; what they did themselves is no news to them. */
function selectNews(db: Kysely<Tables>, personId: string) {
  return selectActivities(db)
    .where(sql<boolean>`activity.person_id is distinct from ${personId}`)
    .where(
      sql<boolean>`(activity.city_ids && array(select city_id from follow
          where person_id = ${personId} and city_id is not null)
        or activity.theme_ids && array(select theme_id from follow
          where person_id = ${personId} and theme_id is not null)
        or activity.practice_id = any(array(select practice_id from follow
          where person_id = ${personId} and practice_id is not null)))`,
    );
}

export function listNews(
  { db }: HubContext,
  personId: string,
  args: ConnectionArgs,
): Promise<Page<Activity>> {
  return pageOf(selectNews(db, personId), latestFirst, args);
}

/** Until when somebody has seen their news; before they ever looked, since when they follow. */
export function newsSince(context: HubContext, personId: string): Promise<Date | null> {
  return loader<string, Date | null>(context, "Viewer.newsSince", async ([id]) => {
    const { rows } = await sql<{ since: Date | null }>`
      select coalesce((select seen_at from news_seen where person_id = ${id}),
        (select min(since) from follow where person_id = ${id})) as since`.execute(context.db);
    return [rows[0]?.since ?? null];
  }).load(personId);
}

/** No more than this is counted: beyond it a number says nothing. */
const most = 100;

/** How much happened since then; 100 stands for that many or more. */
export async function countNews(context: HubContext, personId: string): Promise<number> {
  const since = await newsSince(context, personId);
  if (since === null) return 0;
  const unseen = selectNews(context.db, personId)
    .clearSelect()
    .select("activity.id")
    .where("activity.at", ">", since)
    .limit(most);
  const counted = context.db
    .selectFrom(unseen.as("unseen"))
    .select(sql<number>`count(*)::int`.as("total"));
  return (await counted.executeTakeFirstOrThrow()).total;
}
