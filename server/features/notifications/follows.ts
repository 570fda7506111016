import type { HubContext } from "#server/core/context.ts";
import type { ConnectionArgs, Page } from "#server/core/graphql/connection.ts";
import type { SortKey } from "#server/core/graphql/keyset.ts";
import { loader } from "#server/core/graphql/loaders.ts";
import { pageOf } from "#server/core/graphql/page-of.ts";
import { loadCity } from "#server/features/network/cities.ts";
import { loadTheme } from "#server/features/network/themes.ts";
import { readablePractice } from "#server/features/practices/practice.loader.ts";
import type { FollowSubject } from "./follow-subject.type.ts";

/** Whether who asks follows the thing with that key; one statement for all things of an answer. */
export async function isFollowed(context: HubContext, key: string): Promise<boolean> {
  const { viewer } = context;
  if (viewer.kind !== "person") return false;
  const keys = await loader<string, Set<string>>(context, "Viewer.follows", async ([personId]) => {
    const rows = await context.db
      .selectFrom("follow")
      .select(({ fn }) => fn.coalesce("city_id", "practice_id", "theme_id").as("key"))
      .where("person_id", "=", personId!)
      .execute();
    return [new Set(rows.map((row) => row.key!))];
  }).load(viewer.personId);
  return keys.has(key);
}

const latestFirst: SortKey[] = [
  { by: "follow.since", as: "since", type: "instant", descending: true },
  { by: "follow.id", as: "id", type: "uuid", descending: true },
];

/** What a person follows, the latest first; what they may not read any more is left out. */
export async function listFollowed(
  context: HubContext,
  personId: string,
  args: ConnectionArgs,
): Promise<Page<FollowSubject>> {
  const query = context.db
    .selectFrom("follow")
    .select([
      "follow.id",
      "follow.since",
      "follow.city_id as cityId",
      "follow.practice_id as practiceId",
      "follow.theme_id as themeId",
    ])
    .where("follow.person_id", "=", personId);
  const page = await pageOf(query, latestFirst, args);
  const found = await Promise.all(
    page.edges.map(async ({ node: { cityId, practiceId, themeId }, cursor }) => {
      const subject = await (cityId !== null
        ? loadCity(context, cityId)
        : practiceId !== null
          ? readablePractice(context, practiceId)
          : loadTheme(context, themeId));
      return subject && { cursor, node: subject };
    }),
  );
  const edges = found.filter((edge) => edge !== null);
  return { ...page, edges, nodes: edges.map(({ node }) => node) };
}
