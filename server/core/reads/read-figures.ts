import type { Kysely, SelectQueryBuilder } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import type { Tables } from "#server/core/database/tables.ts";
import { loader } from "#server/core/graphql/loaders.ts";
import { wholeRows } from "#server/core/reads/follow.ts";
import { scopeOf } from "#server/core/reads/read.ts";
import { readTogether } from "#server/core/reads/statements.ts";

interface FiguresOf<DB, TB extends keyof DB, Row extends object> {
  /** One row of counts, which hangs on no key. */
  rows(db: Kysely<Tables>, scope: string): SelectQueryBuilder<DB, TB, Row>;
  /** What the counts depend on, e.g. the day of today; nothing unless given. */
  scope?(context: HubContext): string;
}

export interface FiguresRead<Row> {
  load(context: HubContext): Promise<Row>;
}

/**
 * Counts over everything: read once an operation, and those of several features in one statement.
 *
 *     const cities = readFigures("NetworkFigures.cities", {
 *       rows: (db) => db.selectFrom("city").select(countedAll),
 *     });
 *     (await cities.load(context)).total;
 */
export function readFigures<DB, TB extends keyof DB, Row extends object>(
  name: string,
  from: FiguresOf<DB, TB, Row>,
): FiguresRead<Row> {
  return {
    load: (context) =>
      loader<string, Row>(context, name, async (keys) => {
        const scope = scopeOf(from, context);
        const rows = await readTogether<Row>(context, {
          name,
          shape: `${name}:${scope}`,
          build: () => from.rows(context.db, scope),
          own: [],
          keys: [],
          ...wholeRows,
        });
        return keys.map(() => rows[0]!);
      }).load(""),
  };
}
