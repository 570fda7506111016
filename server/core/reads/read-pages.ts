import type { HubContext } from "#server/core/context.ts";
import type { ConnectionArgs, Page } from "#server/core/graphql/connection.ts";
import type { SortKey } from "#server/core/graphql/keyset.ts";
import { loader } from "#server/core/graphql/loaders.ts";
import { countsByParent, pagesByKey, toPage } from "#server/core/graphql/page-of.ts";
import { pageSize } from "#server/core/graphql/page-size.ts";
import { type Followable, type Wanted, wantedNow, wholeRows } from "#server/core/reads/follow.ts";
import { among, is, type RowsOf, scopeOf, typed } from "#server/core/reads/read.ts";
import { type Keys, readTogether } from "#server/core/reads/statements.ts";

/** The pages of lists that hang on a key: the practices of a city, the comments of a practice. */
export interface PagesOf<DB, TB extends keyof DB, Row extends object> extends Omit<
  RowsOf<DB, TB, Row>,
  "as"
> {
  /** The order of the list; the rows carry its properties. */
  order: readonly SortKey[];
}

export interface PagesRead<Row> {
  readonly name: string;
  load(context: HubContext, key: string, args: ConnectionArgs): Promise<Page<Row>>;
}

/**
 * Like `readOne`, with a page of a list for each key: one statement for the pages of all keys, and
 * another one only when somebody asks `totalCount`.
 */
export function readPages<DB, TB extends keyof DB, Row extends object>(
  name: string,
  from: PagesOf<DB, TB, Row>,
): PagesRead<Row> & Followable {
  type InPage = Row & { page_parent: string };
  const rowsOf = (context: HubContext) => from.rows(context.db, scopeOf(from, context));
  const type = from.type ?? null;
  const own = [...from.order.map(({ as }) => as), "page_parent"];
  const partOf = (context: HubContext, args: ConnectionArgs) => ({
    name,
    own,
    shape: `${name}:${scopeOf(from, context)}:${shapeOf(args)}`,
    build: (slot: Keys) =>
      pagesByKey(
        (key) => rowsOf(context).where(is(from, key)),
        typed(from, slot),
        from.order,
        args,
      ),
  });
  const pagesOf = (
    context: HubContext,
    keys: readonly string[],
    rows: readonly InPage[],
    args: ConnectionArgs,
  ) => {
    const groups = Map.groupBy(rows, (row) => row.page_parent);
    let counting: Promise<Map<string, number>> | null = null;
    const totals = () => (counting ??= countAll());
    const countAll = async () => {
      const found = await readTogether(context, {
        name: `${name}.totalCount`,
        shape: `${name}.totalCount:${scopeOf(from, context)}`,
        build: (slot) => countsByParent(rowsOf(context).where(among(from, slot)), from.by),
        own: [],
        keys,
        ...wholeRows,
      });
      return new Map(found.map(({ parent, total }) => [parent, total]));
    };
    return keys.map((parent) =>
      toPage<Row>(groups.get(parent) ?? [], from.order, args, async () => {
        return (await totals()).get(parent) ?? 0;
      }),
    );
  };
  const loaderIn = (context: HubContext, args: ConnectionArgs, wanted: Wanted) => {
    // Throws at once on what makes no sense.
    pageSize(args);
    return loader<string, Page<Row>>(context, `${name}:${shapeOf(args)}`, async (keys) => {
      const part = { ...partOf(context, args), keys, ...wanted };
      return pagesOf(context, keys, await readTogether<InPage>(context, part), args);
    });
  };
  return {
    name,
    type,
    partOf,
    load: (context, key, args) => loaderIn(context, args, wantedNow(type)).load(key),
    fill(context, keys, rows, args) {
      const known = loaderIn(context, args, wholeRows);
      const pages = pagesOf(context, keys, rows as readonly InPage[], args);
      for (const [at, key] of keys.entries()) known.prime(key, pages[at]!);
    },
  };
}

function shapeOf({ first, after, last, before }: ConnectionArgs): string {
  return JSON.stringify([first, after, last, before]);
}
