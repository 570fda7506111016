import type { FieldPolicy, Reference } from "@apollo/client/cache";

export interface CommentEdge {
  __typename: "CommentEdge";
  cursor: string;
  node: Reference;
}

/** What the cache holds of an item's comments. */
export interface StoredComments {
  __typename: "CommentConnection";
  edges: readonly CommentEdge[];
  pageInfo: { __typename: "PageInfo"; hasPreviousPage: boolean; startCursor: string | null };
}

/** An item whose comments were not asked for: there may be any number before the first. */
const unknown: StoredComments = {
  __typename: "CommentConnection",
  edges: [],
  pageInfo: { __typename: "PageInfo", hasPreviousPage: true, startCursor: null },
};

/** False: nothing was asked for yet, only what was told live is there. */
export function isLoaded(pageInfo: {
  hasPreviousPage: boolean;
  startCursor?: string | null;
}): boolean {
  return !pageInfo.hasPreviousPage || Boolean(pageInfo.startCursor);
}

/**
 * One list an agenda item, in the order of the workshop's log, whatever the way a comment came: with
 * the page, with an older page, from the subscription, from the own mutation, or twice.
 */
export const commentsInOrder: FieldPolicy<StoredComments> = {
  keyArgs: false,
  read: (existing) => existing ?? unknown,
  merge(existing = unknown, incoming, { readField }) {
    const positionOf = (edge: CommentEdge) => readField<number>("position", edge.node) ?? 0;
    const byId = new Map<string, CommentEdge>();
    for (const edge of [...existing.edges, ...incoming.edges]) byId.set(edge.node.__ref, edge);
    const edges = [...byId.values()].sort((one, other) => positionOf(one) - positionOf(other));
    return { ...incoming, edges, pageInfo: earlierPage(existing, incoming, positionOf) };
  },
};

/** Whichever of the two begins earlier knows whether there is something before. */
function earlierPage(
  existing: StoredComments,
  incoming: StoredComments,
  positionOf: (edge: CommentEdge) => number,
): StoredComments["pageInfo"] {
  if (!isLoaded(incoming.pageInfo)) return existing.pageInfo;
  if (!isLoaded(existing.pageInfo)) return incoming.pageInfo;
  const [first, other] = [existing.edges[0], incoming.edges[0]];
  if (!first) return incoming.pageInfo;
  if (!other) return existing.pageInfo;
  return positionOf(other) <= positionOf(first) ? incoming.pageInfo : existing.pageInfo;
}
