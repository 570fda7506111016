import { useApolloClient, useFragment } from "@apollo/client/react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { isLoaded } from "#client/ui/comments/comments-in-order.ts";
import {
  Conversation_ItemFragmentDoc,
  ConversationPageDocument,
} from "./Conversation.generated.ts";

const pageSize = 40;
/** After a gap everything that is shown is read again, in the largest pages there are. */
const refreshSize = 100;

export interface ListedComment {
  id: string;
  position: number;
  clientKey: string;
  author: { id: string };
}

export interface ItemComments {
  comments: readonly ListedComment[];
  /** False until the hub was asked once. */
  loaded: boolean;
  hasEarlier: boolean;
  loading: boolean;
  /** What went wrong with the last request; null when nothing did. */
  failure: unknown;
  loadEarlier: () => Promise<void>;
}

/** The last request, and the list that it was for. */
interface ListRequest {
  list: string;
  loading: boolean;
  failure: unknown;
}

/** The comments of an agenda item in the order of the log, as far as they were loaded. */
export function useItemComments(agendaItemId: string, language: string): ItemComments {
  const client = useApolloClient();
  const { data, dataState } = useFragment({
    fragment: Conversation_ItemFragmentDoc,
    fragmentName: "Conversation_item",
    from: { __typename: "AgendaItem", id: agendaItemId },
    variables: { language },
  });
  const connection = dataState === "complete" ? data.comments : null;
  const edges = connection?.edges;
  const comments = useMemo(() => (edges ?? []).map(({ node }) => node), [edges]);
  const startCursor = connection?.pageInfo.startCursor ?? null;
  const hasEarlier = connection?.pageInfo.hasPreviousPage ?? true;
  const loaded = isLoaded({ hasPreviousPage: hasEarlier, startCursor });
  const list = `${agendaItemId}/${language}`;
  const [request, setRequest] = useState<ListRequest>({ list, loading: false, failure: null });
  // By list: an answer that is still awaited for one item must not keep another from being asked.
  const asking = useRef(new Set<string>());

  const load = useCallback(
    async (before: string | null) => {
      if (asking.current.has(list)) return;
      asking.current.add(list);
      setRequest({ list, loading: true, failure: null });
      let failure: unknown = null;
      try {
        await client.query({
          query: ConversationPageDocument,
          variables: { agendaItemId, last: pageSize, before, language },
          fetchPolicy: "network-only",
        });
      } catch (error) {
        failure = error;
      }
      asking.current.delete(list);
      setRequest((now) => (now.list === list ? { list, loading: false, failure } : now));
    },
    [agendaItemId, client, language, list],
  );

  useEffect(() => {
    if (!loaded) void load(null);
  }, [load, loaded]);
  const loadEarlier = useCallback(() => load(startCursor), [load, startCursor]);
  const isOfList = request.list === list;
  return {
    comments,
    loaded,
    hasEarlier: loaded && hasEarlier,
    loading: isOfList && request.loading,
    failure: isOfList ? request.failure : null,
    loadEarlier,
  };
}

/** Reads again what is known of an item's comments, after events were missed for good. */
export async function rereadComments(
  client: ReturnType<typeof useApolloClient>,
  agendaItemId: string,
  language: string,
): Promise<void> {
  const known = client.cache.readFragment({
    id: client.cache.identify({ __typename: "AgendaItem", id: agendaItemId }),
    fragment: Conversation_ItemFragmentDoc,
    fragmentName: "Conversation_item",
    variables: { language },
    returnPartialData: true,
  });
  if (!known?.comments?.pageInfo || !isLoaded(knownPage(known.comments.pageInfo))) return;
  const oldest = known?.comments?.edges?.[0]?.node?.position ?? 0;
  let before: string | null = null;
  for (;;) {
    const page: PageRead = await readPage(client, agendaItemId, before, language);
    if (!page.before || page.firstPosition <= oldest) return;
    before = page.before;
  }
}

function knownPage(pageInfo: { hasPreviousPage?: boolean; startCursor?: string | null }) {
  return { hasPreviousPage: pageInfo.hasPreviousPage ?? true, startCursor: pageInfo.startCursor };
}

interface PageRead {
  /** Where the page before this one ends; null when there is none. */
  before: string | null;
  firstPosition: number;
}

async function readPage(
  client: ReturnType<typeof useApolloClient>,
  agendaItemId: string,
  before: string | null,
  language: string,
): Promise<PageRead> {
  const { data } = await client.query({
    query: ConversationPageDocument,
    variables: { agendaItemId, last: refreshSize, before, language },
    fetchPolicy: "network-only",
  });
  if (data?.node?.__typename !== "AgendaItem") return { before: null, firstPosition: 0 };
  const { edges, pageInfo } = data.node.comments;
  return {
    before: pageInfo.hasPreviousPage ? pageInfo.startCursor : null,
    firstPosition: edges[0]?.node.position ?? 0,
  };
}
