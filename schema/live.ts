/**
 * The live connection (graphql-transport-ws at `socketPaths.graphql`): what both sides hold to.
 * docs/realtime.md says how the promises are kept with these numbers.
 */
export const socketPaths = { graphql: "/graphql", documents: "/collab" } as const;

/** GraphQL as server-sent events (graphql-sse, distinct connections). */
export const streamPath = "/graphql/stream";

/** Why the hub closes a connection, and what a client does about it. */
export const closeCodes = {
  /** The node goes away: connect again, at once. */
  goingAway: 1001,
  /** Too many messages in spite of warnings: do not connect again by yourself. */
  tooManyMessages: 1008,
  /** A message above `caps.messageBytes`: do not send it again. */
  messageTooBig: 1009,
  /** The node restarts: connect again; another one may answer. */
  serviceRestart: 1012,
  /** Read too slowly, or something broke here: connect again and resume by cursor. */
  tryAgainLater: 1013,
  /** Not a message of the protocol. */
  badRequest: 4400,
  /** The session ended, or a subscription came before `connection_init`: ask who the viewer is. */
  unauthorized: 4401,
  /** This connection is not allowed. */
  forbidden: 4403,
  /** Another subprotocol than graphql-transport-ws. */
  subprotocolNotAcceptable: 4406,
  /** No `connection_init` in time: connect again. */
  initialisationTimeout: 4408,
  /** Two running operations with one id: a mistake of the client. */
  subscriberAlreadyExists: 4409,
  /** More than one `connection_init`: a mistake of the client. */
  tooManyInitialisationRequests: 4429,
} as const;

/** `extensions.code` of an `error` message about a subscription, beside those of every operation. */
export const liveErrorCodes = {
  /** The viewer may no longer follow this; `extensions.reason` says why. */
  rightsChanged: "RIGHTS_CHANGED",
  /** More running operations on one connection than `caps.operations`. */
  tooManyOperations: "TOO_MANY_OPERATIONS",
  /** Too many messages in a short time; `extensions.retryAfterSeconds` says how long to wait. */
  tooManyRequests: "TOO_MANY_REQUESTS",
  /** The events could not be read: subscribe again with the last cursor. */
  interrupted: "INTERRUPTED",
} as const;

/** The `type` of the event that says: this cursor cannot be served; read anew, go on from `cursor`. */
export const resumeFailed = "ResumeFailed";

/** How much one connection may ask of the hub. */
export const caps = {
  /** Subscriptions, queries and mutations that run at the same time. */
  operations: 30,
  /** Of these, subscriptions that select something per viewer and so are executed one by one. */
  unshared: 5,
  /** The same of one address, for streams: each has one operation. */
  unsharedStreams: 50,
  /** A client that reconnects sends all its subscriptions at once. */
  messageBurst: 100,
  messagesPerSecond: 20,
  messageBytes: 200_000,
  operationIdLength: 128,
  /** What may wait to be read by a slow client before it is cut off. */
  unsentBytes: 1_000_000,
  /** History goes out in portions of this size, each after the one before was taken. */
  historyBytes: 64_000,
  /** One address: a whole venue may stand behind it. */
  connectionsPerAddress: 2_000,
} as const;

export const intervals = {
  /** The hub pings a connection so often; two without an answer in between end it. */
  keepAliveMs: 15_000,
  initialisationMs: 5_000,
  /** A session that ran out is noticed on its open connections within this time. */
  viewerMs: 5 * 60_000,
  /** With several nodes: how long an event can stay untold when its hint was lost. */
  sweepMs: 5_000,
  /** A refresh of the page does not show as leaving. */
  presenceGraceMs: 2_000,
  /** At most one message of presence a room in this time. */
  presenceMs: 1_000,
  /** Nodes tell each other who is here; silence for three times as long means nobody. */
  presenceHeartbeatMs: 10_000,
  /** Somebody who was writing and says nothing more has stopped. */
  writingMs: 6_000,
} as const;
