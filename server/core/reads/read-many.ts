import type { SelectQueryBuilder } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import { groupsInOrder, loader } from "#server/core/graphql/loaders.ts";
import { type Followable, type Wanted, wantedNow, wholeRows } from "#server/core/reads/follow.ts";
import { among, type Read, type RowsOf, scopeOf } from "#server/core/reads/read.ts";
import { type Keys, readTogether } from "#server/core/reads/statements.ts";

/** All rows of a key, for lists that stay short: names, steps, authors. */
export interface ManyOf<DB, TB extends keyof DB, Row extends object> extends RowsOf<DB, TB, Row> {
  order(query: SelectQueryBuilder<DB, TB, Row>): SelectQueryBuilder<DB, TB, Row>;
}

/** Like `readOne`, with all rows of each key in the order that `order` gives. */
export function readMany<DB, TB extends keyof DB, Row extends object>(
  name: string,
  from: ManyOf<DB, TB, Row>,
): Read<Row[]> & Followable {
  const type = from.type ?? null;
  const own = [from.as];
  const partOf = (context: HubContext) => {
    const scope = scopeOf(from, context);
    const build = (slot: Keys) => from.order(from.rows(context.db, scope).where(among(from, slot)));
    return { name, shape: `${name}:${scope}`, build, own };
  };
  const keyOf = (row: Row) => String(row[from.as]);
  const loaderIn = (context: HubContext, wanted: Wanted) =>
    loader<string, Row[]>(context, name, async (keys) => {
      const rows = await readTogether<Row>(context, { ...partOf(context), keys, ...wanted });
      return groupsInOrder(keys, rows, keyOf);
    });
  return {
    name,
    type,
    partOf,
    load: (context, key) => loaderIn(context, wantedNow(type)).load(key),
    fill(context, keys, rows) {
      const known = loaderIn(context, wholeRows);
      const groups = groupsInOrder(keys, rows as readonly Row[], keyOf);
      for (const [at, key] of keys.entries()) known.prime(key, groups[at]!);
    },
  };
}
