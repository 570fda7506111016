import { sql } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import { loader } from "#server/core/graphql/loaders.ts";
import { type Followable, wholeRows } from "#server/core/reads/follow.ts";
import { among, type Read, type RowsOf, scopeOf } from "#server/core/reads/read.ts";
import { type Keys, readTogether } from "#server/core/reads/statements.ts";

interface Count {
  key: string;
  total: number;
}

/** How many rows a key has; 0 when none. */
export function readCount<DB, TB extends keyof DB>(
  name: string,
  from: Omit<RowsOf<DB, TB, object>, "as">,
): Read<number> & Followable {
  const by = sql.ref<string>(from.by);
  const partOf = (context: HubContext) => {
    const scope = scopeOf(from, context);
    const build = (slot: Keys) =>
      from
        .rows(context.db, scope)
        .clearSelect()
        .select([by.as("key"), sql<number>`count(*)::int`.as("total")])
        .where(among(from, slot))
        .groupBy(by);
    return { name, shape: `${name}:${scope}`, build, own: [] };
  };
  const totalsOf = (keys: readonly string[], rows: readonly Count[]) => {
    const totals = new Map(rows.map(({ key, total }) => [key, total]));
    return keys.map((key) => totals.get(key) ?? 0);
  };
  const loaderIn = (context: HubContext) =>
    loader<string, number>(context, name, async (keys) => {
      const part = { ...partOf(context), keys, ...wholeRows };
      return totalsOf(keys, await readTogether<Count>(context, part));
    });
  return {
    name,
    type: null,
    partOf,
    load: (context, key) => loaderIn(context).load(key),
    fill(context, keys, rows) {
      const known = loaderIn(context);
      const totals = totalsOf(keys, rows as readonly Count[]);
      for (const [at, key] of keys.entries()) known.prime(key, totals[at]!);
    },
  };
}
