/**
 * Writing together over `socketPaths.documents`: what both sides hold to beside the Yjs protocol.
 * docs/realtime.md says how the promises CO1 to CO7 are kept with it.
 */
export const minutesDocument = {
  /** The document of an agenda item is named `minutes:` and the item's uuid. */
  prefix: "minutes:",
} as const;

export const practiceDocument = {
  /** The long part of a practice in one language is named `practice:` and the uuid of its text. */
  prefix: "practice:",
} as const;

/** What the hub tells a connection about its document, as JSON in a stateless message. */
export type DocumentMessage = Stored | RightsDecided | Refused | Ended;

/**
 * Stored and committed (CO2). A client's edits are in it when `vector` covers its own and
 * `received` is not less than the number of updates it has sent on this connection: the vector
 * alone says nothing of deletions.
 */
export interface Stored {
  type: "stored";
  /** Yjs state vector, base64. */
  vector: string;
  /** How many updates of this connection are in it. */
  received: number;
  /** ISO 8601. */
  at: string;
}

/**
 * What this connection may do from now on (CO4); said at the start and after every change. Whoever
 * may write now and could only read before connects anew: what was refused is not counted.
 */
export interface RightsDecided {
  type: "rights";
  access: "read" | "write";
  /** Why not more, for people; null when there is no more. */
  reason: string | null;
}

/** An update was not taken: the document is at its greatest size. */
export interface Refused {
  type: "refused";
  why: "full";
}

/** The document is closed for this connection. */
export interface Ended {
  type: "ended";
  reason: string;
}

/** How much one connection and one document may ask of the hub (CO5). */
export const documentCaps = {
  messageBytes: 1_000_000,
  /** The whole shared document with its past, as stored. */
  documentBytes: 4_000_000,
  /** A caret and a name. */
  awarenessBytes: 4_000,
  documentsPerSocket: 4,
  connectionsPerDocument: 600,
  socketsPerAddress: 2_000,
  messageBurst: 400,
  messagesPerSecond: 60,
  /** To say who one is, and to ask for the whole document: the hub works for it, so not often. */
  syncBurst: 8,
  syncsPerSecond: 0.5,
  /** What may wait to be read by a slow client before it is cut off. */
  unsentBytes: 8_000_000,
} as const;

export const documentIntervals = {
  /** Stored after so long without a change, and at the latest after so long with changes. */
  storeMs: 500,
  storeAtLatestMs: 2_000,
  /** What another node relayed and perhaps did not store is stored here. */
  storeForOthersMs: 5_000,
  storeRetryMs: 2_000,
  /** A revision gathers what is written within this time. */
  revisionMs: 60_000,
  /** Carets are told at most so often, and more rarely in a big room. */
  caretMs: 200,
  caretInBigRoomMs: 1_000,
  /** The hub lets both ends notice a dead link. */
  keepAliveMs: 10_000,
  /** A connection that never says who it is. */
  authenticationMs: 30_000,
} as const;

/** More people than this with a document open are a big room. */
export const bigRoomPeople = 50;

/** Updates are relayed one by one up to `oneByOne` writers, and in windows of `windowMs` from `merged`. */
export const relaying = { oneByOne: 20, merged: 50, windowMs: 25 } as const;
