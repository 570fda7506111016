import type { InMemoryCache } from "@apollo/client/cache";
import { createCache } from "#client/apollo/cache.ts";
import { beforeEach, describe, expect, it } from "vitest";
import {
  Conversation_ItemFragmentDoc,
  ConversationPageDocument,
} from "#client/features/workshops/comments/Conversation.generated.ts";
import { isLoaded } from "#client/ui/comments/comments-in-order.ts";
import { applyWorkshopEvent } from "#client/features/workshops/live/follow-workshop.ts";
import { teachRoom } from "#client/features/workshops/live/room-cache.ts";
import {
  WorkshopEventsDocument,
  type WorkshopEventsSubscription,
} from "#client/features/workshops/live/WorkshopEvents.generated.ts";

const language = "en";
const agendaItemId = "item-1";

function comment(position: number, body = `comment ${position}`) {
  return {
    __typename: "Comment",
    id: `comment-${position}`,
    clientKey: `key-${position}`,
    position,
    body,
    language,
    attribution: "PERSONAL",
    state: "SHOWN",
    createdAt: "2018-08-30T02:00:00Z",
    editedAt: null,
    hiddenReason: null,
    replyCount: 0,
    author: {
      __typename: "Attendance",
      id: "linh",
      name: "Linh",
      role: "DELEGATE",
      isGuest: false,
      mayWriteMinutes: false,
      joinedAt: null,
      removedAt: null,
      seat: null,
    },
    onBehalfOf: null,
    inReplyTo: null,
    reactions: [],
  } as const;
}

/** What the subscription's client does: the objects go into the cache, then the event is applied. */
function tell(cache: InMemoryCache, position: number, body?: string) {
  const workshopEvents = {
    __typename: "CommentPosted",
    cursor: `cursor-${position}`,
    occurredAt: "2018-08-30T02:00:00Z",
    comment: {
      ...comment(position, body),
      agendaItem: { __typename: "AgendaItem", id: agendaItemId, commentCount: position },
      workshop: { __typename: "Workshop", id: "workshop-1", commentCount: position },
    },
  };
  const data = { workshopEvents } as unknown as WorkshopEventsSubscription;
  cache.write({
    query: WorkshopEventsDocument,
    dataId: "ROOT_SUBSCRIPTION",
    result: data as never,
    variables: { workshopId: "workshop-1", language },
  });
  applyWorkshopEvent(cache, data.workshopEvents);
}

function load(cache: InMemoryCache, positions: readonly number[], hasPreviousPage: boolean) {
  cache.writeQuery({
    query: ConversationPageDocument,
    variables: { agendaItemId, last: 40, before: null, language },
    data: {
      node: {
        __typename: "AgendaItem",
        id: agendaItemId,
        commentCount: 99,
        comments: {
          __typename: "CommentConnection",
          edges: positions.map((position) => ({
            __typename: "CommentEdge",
            cursor: `c${position}`,
            node: { ...comment(position), viewerReactions: [] },
          })),
          pageInfo: {
            __typename: "PageInfo",
            hasPreviousPage,
            startCursor: positions.length > 0 ? `c${positions[0]}` : null,
          },
        },
      },
    } as never,
  });
}

function read(cache: InMemoryCache) {
  const item = cache.readFragment({
    id: cache.identify({ __typename: "AgendaItem", id: agendaItemId }),
    fragment: Conversation_ItemFragmentDoc,
    fragmentName: "Conversation_item",
    variables: { language },
  });
  if (!item) throw new Error("The cache has no whole item");
  return {
    positions: item.comments.edges.map(({ node }) => node.position),
    pageInfo: item.comments.pageInfo,
  };
}

describe("a room's comments in the cache", () => {
  let cache: InMemoryCache;
  beforeEach(() => {
    cache = createCache();
    teachRoom(cache);
  });

  it("RT12: an event that comes again changes nothing", () => {
    load(cache, [1, 2], false);
    tell(cache, 3);
    tell(cache, 3);
    expect(read(cache).positions).toEqual([1, 2, 3]);
  });

  it("stand in the order of the log, however they came", () => {
    load(cache, [5, 6], true);
    tell(cache, 9);
    tell(cache, 8);
    load(cache, [2, 3, 4], false);
    expect(read(cache).positions).toEqual([2, 3, 4, 5, 6, 8, 9]);
  });

  it("know whether there are earlier ones from the page that begins first", () => {
    load(cache, [5, 6], true);
    expect(read(cache).pageInfo).toMatchObject({ hasPreviousPage: true, startCursor: "c5" });
    tell(cache, 7);
    expect(read(cache).pageInfo).toMatchObject({ hasPreviousPage: true, startCursor: "c5" });
    load(cache, [3, 4], false);
    load(cache, [5, 6], true);
    expect(read(cache).pageInfo).toMatchObject({ hasPreviousPage: false });
  });

  it("are not taken for all there is when only events told of them", () => {
    load(cache, [], false);
    expect(isLoaded(read(cache).pageInfo)).toBe(true);
    const fresh = createCache();
    teachRoom(fresh);
    tell(fresh, 4);
    expect(read(fresh).positions).toEqual([4]);
    expect(isLoaded(read(fresh).pageInfo)).toBe(false);
    load(fresh, [2, 3, 4], true);
    expect(read(fresh).positions).toEqual([2, 3, 4]);
    expect(isLoaded(read(fresh).pageInfo)).toBe(true);
  });
});
