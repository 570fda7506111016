import type { Edge, Page } from "#server/core/graphql/connection.ts";

/** What there is beside the things on a page. */
interface Around {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  totalCount: () => Promise<number> | number;
}

/** A page of these things. Cursors are made when somebody asks for them: most ask for the nodes. */
export function makePage<T>(
  nodes: T[],
  cursorOf: (node: T) => string,
  { hasNextPage, hasPreviousPage, totalCount }: Around,
): Page<T> {
  let edges: Edge<T>[] | null = null;
  const cursorAt = (at: number) => (nodes.length === 0 ? null : cursorOf(nodes.at(at)!));
  return {
    nodes,
    totalCount,
    get edges() {
      return (edges ??= nodes.map((node) => ({ node, cursor: cursorOf(node) })));
    },
    pageInfo: {
      hasNextPage,
      hasPreviousPage,
      get startCursor() {
        return cursorAt(0);
      },
      get endCursor() {
        return cursorAt(-1);
      },
    },
  };
}
