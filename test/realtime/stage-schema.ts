import {
  GraphQLBoolean,
  type GraphQLFieldConfig,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  GraphQLInterfaceType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
} from "graphql";
import type { HubContext } from "#server/core/context.ts";
import type { StoredEvent } from "#server/core/ports.ts";
import { encodeCursor } from "#server/realtime/cursor.ts";

type Field<Source> = GraphQLFieldConfig<Source, HubContext>;

function shared<Source>(field: Field<Source>): Field<Source> {
  return { ...field, extensions: { shareable: true } };
}

const cursor = shared<StoredEvent>({
  type: new GraphQLNonNull(GraphQLString),
  resolve: (event) => encodeCursor(event),
});
const seq = shared<StoredEvent>({ type: new GraphQLNonNull(GraphQLFloat) });
/** Who it was executed for: a role when it was shared. */
const seenBy = shared<StoredEvent>({
  type: new GraphQLNonNull(GraphQLString),
  resolve: (_event, _args, { viewer }) => (viewer.kind === "scope" ? viewer.scope : viewer.kind),
});
const eventFields = { cursor, seq, seenBy };

const RoomEvent = new GraphQLInterfaceType({
  name: "RoomEvent",
  fields: eventFields,
  resolveType: (event: StoredEvent) => event.type,
});

const Said = new GraphQLObjectType<StoredEvent, HubContext>({
  name: "Said",
  interfaces: [RoomEvent],
  fields: {
    ...eventFields,
    n: shared({ type: GraphQLInt, resolve: ({ data }) => data["n"] }),
    filler: shared({
      type: GraphQLString,
      resolve: ({ data }) => "đ".repeat(Number(data["long"])),
    }),
    broken: shared({
      type: GraphQLString,
      resolve: () => {
        throw new Error("select secret from somewhere");
      },
    }),
    late: shared({ type: GraphQLString, resolve: () => new Promise(() => {}) }),
    // Not declared shareable: it differs from viewer to viewer.
    mine: {
      type: GraphQLBoolean,
      resolve: ({ data }, _args, { viewer }) =>
        viewer.kind === "person" && viewer.personId === data["by"],
    },
  },
});

const ResumeFailed = new GraphQLObjectType<StoredEvent, HubContext>({
  name: "ResumeFailed",
  interfaces: [RoomEvent],
  fields: {
    ...eventFields,
    reason: shared({ type: GraphQLString, resolve: ({ data }) => data["reason"] }),
  },
});

const presenceField = (type: Field<StoredEvent>["type"], name: string) =>
  shared<StoredEvent>({ type, resolve: ({ data }) => data[name] });

const Writing = new GraphQLObjectType({
  name: "Writing",
  fields: { member: shared({ type: GraphQLID }), where: shared({ type: GraphQLID }) },
});

const PresenceChanged = new GraphQLObjectType({
  name: "PresenceChanged",
  fields: {
    reset: presenceField(GraphQLBoolean, "reset"),
    count: presenceField(GraphQLInt, "count"),
    joined: presenceField(new GraphQLList(GraphQLID), "joined"),
    left: presenceField(new GraphQLList(GraphQLID), "left"),
    writing: presenceField(new GraphQLList(Writing), "writing"),
  },
});

const room = { room: { type: new GraphQLNonNull(GraphQLID) } };
const asTold = (event: StoredEvent) => event;

/** A room in which numbers are said, as small as a subscription can be. */
export const stageSchema = new GraphQLSchema({
  query: new GraphQLObjectType<unknown, HubContext>({
    name: "Query",
    fields: {
      viewer: { type: GraphQLString, resolve: (_root, _args, { viewer }) => viewer.kind },
    },
  }),
  subscription: new GraphQLObjectType<StoredEvent, HubContext>({
    name: "Subscription",
    fields: {
      roomEvents: {
        type: new GraphQLNonNull(RoomEvent),
        args: { ...room, after: { type: GraphQLString } },
        resolve: asTold,
      },
      roomPresence: { type: new GraphQLNonNull(PresenceChanged), args: room, resolve: asTold },
    },
  }),
  types: [Said, ResumeFailed],
});

export const roomEvents = /* GraphQL */ `
  subscription RoomEvents($room: ID!, $after: String) {
    roomEvents(room: $room, after: $after) {
      __typename
      cursor
      seq
      seenBy
      ... on Said {
        n
      }
      ... on ResumeFailed {
        reason
      }
    }
  }
`;

export interface RoomEvents {
  roomEvents: {
    __typename: "Said" | "ResumeFailed";
    cursor: string;
    seq: number;
    seenBy: string;
    n?: number;
    reason?: string;
  };
}

export const roomPresence = /* GraphQL */ `
  subscription RoomPresence($room: ID!) {
    roomPresence(room: $room) {
      reset
      count
      joined
      left
      writing {
        member
        where
      }
    }
  }
`;

export interface RoomPresence {
  roomPresence: {
    reset: boolean;
    count: number;
    joined: string[];
    left: string[];
    writing: { member: string; where: string }[];
  };
}
