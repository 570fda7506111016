import {
  type Compilable,
  type Kysely,
  type RawBuilder,
  type SelectQueryBuilder,
  sql,
} from "kysely";
import type { ConnectionArgs, Page } from "#server/core/graphql/connection.ts";
import { beyond, cursorOf, order, readCursor, type SortKey } from "#server/core/graphql/keyset.ts";
import { makePage } from "#server/core/graphql/make-page.ts";
import { pageSize } from "#server/core/graphql/page-size.ts";

/**
 * The page of a query that `args` asks for, by keyset: cost does not grow with the distance.
 * `query` selects the rows with the properties that `keys` name, without order or limit.
 * One statement; a second one only when `totalCount` is asked for.
 */
export async function pageOf<DB, TB extends keyof DB, Row extends object>(
  query: SelectQueryBuilder<DB, TB, Row>,
  keys: readonly SortKey[],
  args: ConnectionArgs,
): Promise<Page<Row>> {
  const rows = await pageRows(query, keys, args).execute();
  return toPage(rows, keys, args, () => countAll(query));
}

/** The rows of a page, and one more when there is more. */
export function pageRows<DB, TB extends keyof DB, Row extends object>(
  query: SelectQueryBuilder<DB, TB, Row>,
  keys: readonly SortKey[],
  args: ConnectionArgs,
): SelectQueryBuilder<DB, TB, Row> {
  const { size, fromEnd } = pageSize(args);
  return within(query, keys, args).orderBy(order(keys, fromEnd)).limit(rowsToRead(size));
}

/**
 * The pages of many parents in one statement, in the order of `parentKeys`: what a loader batches.
 * `parent` is the column of the query that holds the parent's key.
 */
export async function pagesOf<DB, TB extends keyof DB, Row extends object>(
  db: Kysely<DB>,
  query: SelectQueryBuilder<DB, TB, Row>,
  parent: string,
  parentKeys: readonly string[],
  keys: readonly SortKey[],
  args: ConnectionArgs,
): Promise<Page<Row>[]> {
  const parentRef = sql.ref<string>(parent);
  const children = query.where(sql<boolean>`${parentRef} in (${sql.join(parentKeys)})`);
  const { rows } = await numberedPages(children, parent, keys, args).execute(db);
  const groups = Map.groupBy(rows, (row) => row.page_parent);

  let counting: Promise<Map<string, number>> | null = null;
  const totals = () => (counting ??= countByParent(children, parent));
  return parentKeys.map((key) =>
    toPage<Row>(groups.get(key) ?? [], keys, args, async () => (await totals()).get(key) ?? 0),
  );
}

/**
 * The statement for the pages of those keys, each looked for on its own: with an index that has the
 * list's order a page costs as much as its rows, however long the list is. `ofKey` narrows the query to
 * a key. Each row says which page it is of.
 */
export function pagesByKey<DB, TB extends keyof DB, Row extends object>(
  ofKey: (key: RawBuilder<string>) => SelectQueryBuilder<DB, TB, Row>,
  pageKeys: RawBuilder<readonly string[]>,
  keys: readonly SortKey[],
  args: ConnectionArgs,
): RawBuilder<Row & { page_parent: string }> {
  const { size, fromEnd } = pageSize(args);
  const key = sql<string>`page_of.key`;
  const inOrder = order(keys, fromEnd);
  const page = within(ofKey(key), keys, args)
    .select(sql<number>`row_number() over (order by ${inOrder})`.as("page_row"))
    .orderBy(inOrder)
    .limit(rowsToRead(size));
  // A key may come from several rows: its page is read once.
  return sql<Row & { page_parent: string }>`
    select page.*, ${key} as page_parent
    from (select distinct unnest(${pageKeys}) as key) as page_of cross join lateral (${page}) as page
    order by page_row`;
}

/**
 * One more than the page, to see whether there is more. Written out in the statement: a planner that
 * does not know how few rows are wanted reads them all, and plans each time anew to avoid that.
 */
function rowsToRead(size: number): RawBuilder<number> {
  return sql.lit(size + 1);
}

/** The statement for the pages of all parents of `children`; each row says which page it is of. */
function numberedPages<DB, TB extends keyof DB, Row extends object>(
  children: SelectQueryBuilder<DB, TB, Row>,
  parent: string,
  keys: readonly SortKey[],
  args: ConnectionArgs,
): RawBuilder<Row & { page_parent: string }> {
  const { size, fromEnd } = pageSize(args);
  const parentRef = sql.ref<string>(parent);
  const numbered = within(children, keys, args).select([
    parentRef.as("page_parent"),
    sql<number>`row_number() over (partition by ${parentRef} order by ${order(keys, fromEnd)})`.as(
      "page_row",
    ),
  ]);
  return sql<Row & { page_parent: string }>`
    select * from (${numbered}) as page where page_row <= ${size + 1} order by page_row`;
}

function within<DB, TB extends keyof DB, Row>(
  query: SelectQueryBuilder<DB, TB, Row>,
  keys: readonly SortKey[],
  { after, before }: ConnectionArgs,
): SelectQueryBuilder<DB, TB, Row> {
  let narrowed = query;
  if (after != null) narrowed = narrowed.where(beyond(keys, readCursor(after, keys), "after"));
  if (before != null) narrowed = narrowed.where(beyond(keys, readCursor(before, keys), "before"));
  return narrowed;
}

/** `rows` are in the order they were read, one more than the page when there is more. */
export function toPage<Row extends object>(
  rows: readonly Row[],
  keys: readonly SortKey[],
  args: ConnectionArgs,
  totalCount: () => Promise<number>,
): Page<Row> {
  const { size, fromEnd } = pageSize(args);
  const more = rows.length > size;
  const nodes = rows.slice(0, size);
  if (fromEnd) nodes.reverse();
  return makePage(nodes, (node) => cursorOf(node, keys), {
    hasNextPage: fromEnd ? args.before != null : more,
    hasPreviousPage: fromEnd ? more : args.after != null,
    totalCount,
  });
}

/** How many rows a query gives. */
export async function countAll<DB, TB extends keyof DB, Row>(
  query: SelectQueryBuilder<DB, TB, Row>,
): Promise<number> {
  const total = sql<number>`count(*)::int`.as("total");
  const counted = query.clearSelect().clearOrderBy().select(total);
  const row = (await counted.executeTakeFirstOrThrow()) as unknown as { total: number };
  return row.total;
}

async function countByParent<DB, TB extends keyof DB, Row>(
  children: SelectQueryBuilder<DB, TB, Row>,
  parent: string,
): Promise<Map<string, number>> {
  const rows = await countsByParent(children, parent).execute();
  return new Map(rows.map((row) => [row.parent, row.total]));
}

interface Counts extends Compilable<{ parent: string; total: number }> {
  execute(): Promise<{ parent: string; total: number }[]>;
}

/** The statement that counts the rows of each parent. */
export function countsByParent<DB, TB extends keyof DB, Row>(
  children: SelectQueryBuilder<DB, TB, Row>,
  parent: string,
): Counts {
  const parentRef = sql.ref<string>(parent);
  const total = sql<number>`count(*)::int`.as("total");
  return children
    .clearSelect()
    .select([parentRef.as("parent"), total])
    .groupBy(parentRef) as unknown as Counts;
}
