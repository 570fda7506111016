import { type RawBuilder, sql } from "kysely";

/** How many rows a query has. */
export const countedAll = sql<number>`count(*)::int`.as("total");

/** How many of them are so. */
export function countedWhere(condition: RawBuilder<boolean>): RawBuilder<number> {
  return sql<number>`(count(*) filter (where ${condition}))::int`;
}
