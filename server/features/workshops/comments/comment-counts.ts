import { sql } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import { loader } from "#server/core/graphql/loaders.ts";

const columnOf = {
  Workshop: "workshop_id",
  AgendaItem: "agenda_item_id",
  /** Replies to a comment. */
  Comment: "in_reply_to_id",
} as const;

/** How many comments were posted in a workshop, at an item, in reply to a comment. */
export function countComments(
  context: HubContext,
  of: keyof typeof columnOf,
  id: string,
): Promise<number> {
  const column = columnOf[of];
  return loader<string, number>(context, `${of}.commentCount`, async (ids) => {
    const rows = await context.db
      .selectFrom("comment")
      .select([column, sql<number>`count(*)::int`.as("total")])
      .where(column, "in", ids)
      .groupBy(column)
      .execute();
    const totals = new Map(rows.map((row) => [row[column], row.total]));
    return ids.map((each) => totals.get(each) ?? 0);
  }).load(id);
}
