import type { HubContext } from "#server/core/context.ts";
import { inOrder, loader } from "#server/core/graphql/loaders.ts";
import { type Followable, type Wanted, wantedNow, wholeRows } from "#server/core/reads/follow.ts";
import { among, type Read, type RowsOf, scopeOf } from "#server/core/reads/read.ts";
import { type Keys, readTogether } from "#server/core/reads/statements.ts";

/**
 * At most one row a key.
 *
 *     const cityById = readOne("City", { rows: selectCities, by: "city.id", as: "id" });
 *     cityById.load(context, practice.cityId); // Promise<Row | null>
 */
export function readOne<DB, TB extends keyof DB, Row extends object>(
  name: string,
  from: RowsOf<DB, TB, Row>,
): OneRead<Row> {
  const type = from.type ?? null;
  const own = [from.as];
  const partOf = (context: HubContext) => {
    const scope = scopeOf(from, context);
    const build = (slot: Keys) => from.rows(context.db, scope).where(among(from, slot));
    return { name, shape: `${name}:${scope}`, build, own };
  };
  const keyOf = (row: Row) => String(row[from.as]);
  const loaderIn = (context: HubContext, wanted: Wanted) =>
    loader<string, Row | null>(context, name, async (keys) => {
      const rows = await readTogether<Row>(context, { ...partOf(context), keys, ...wanted });
      return inOrder(keys, rows, keyOf);
    });
  return {
    name,
    type,
    partOf,
    load: (context, key) => loaderIn(context, wantedNow(type)).load(key),
    prime: (context, row) => loaderIn(context, wholeRows).prime(keyOf(row), row),
    fill(context, keys, rows) {
      const known = loaderIn(context, wholeRows);
      const found = inOrder(keys, rows as readonly Row[], keyOf);
      for (const [at, key] of keys.entries()) known.prime(key, found[at]!);
    },
  };
}

export interface OneRead<Row> extends Read<Row | null>, Followable {
  /** What was read in another way need not be read again. */
  prime(context: HubContext, row: Row): void;
}
