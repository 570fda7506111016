import type { ConnectionArgs, Page } from "#server/core/graphql/connection.ts";
import { programError } from "#server/core/graphql/errors.ts";
import { makePage } from "#server/core/graphql/make-page.ts";
import { pageSize } from "#server/core/graphql/page-size.ts";

/**
 * The page of a short list that is in memory as a whole (the names of a city, the items of an
 * agenda). `keyOf` tells what is unique in it and stays: the cursor is made of it.
 */
export function pageOfList<T>(
  list: readonly T[],
  keyOf: (item: T) => string,
  args: ConnectionArgs,
): Page<T> {
  const { size, fromEnd } = pageSize(args);
  const from = args.after == null ? 0 : placeOf(list, keyOf, args.after) + 1;
  const to = args.before == null ? list.length : placeOf(list, keyOf, args.before);
  const span = list.slice(from, Math.max(from, to));
  const nodes = fromEnd ? span.slice(Math.max(0, span.length - size)) : span.slice(0, size);
  const more = span.length > nodes.length;
  return makePage(nodes, (node) => cursorFor(keyOf(node)), {
    hasNextPage: fromEnd ? to < list.length : more,
    hasPreviousPage: fromEnd ? more : from > 0,
    totalCount: () => list.length,
  });
}

/** The same page with every node turned into something else. */
export function mapPage<A, B>(page: Page<A>, turn: (node: A) => B): Page<B> {
  const edges = page.edges.map(({ node, cursor }) => ({ node: turn(node), cursor }));
  return { ...page, edges, nodes: edges.map(({ node }) => node) };
}

function cursorFor(key: string): string {
  return Buffer.from(key).toString("base64url");
}

function placeOf<T>(list: readonly T[], keyOf: (item: T) => string, cursor: string): number {
  const place = list.findIndex((item) => cursorFor(keyOf(item)) === cursor);
  if (place < 0) throw programError("BAD_USER_INPUT", "This cursor is not one of this list.");
  return place;
}
