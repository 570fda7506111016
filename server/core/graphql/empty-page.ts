import type { Page } from "#server/core/graphql/connection.ts";

/** The list of somebody who has none. */
export function emptyPage<T>(): Page<T> {
  const pageInfo = {
    hasNextPage: false,
    hasPreviousPage: false,
    startCursor: null,
    endCursor: null,
  };
  return { edges: [], nodes: [], pageInfo, totalCount: () => 0 };
}
