import type { Kysely } from "kysely";
import type { Tables } from "#server/core/database/tables.ts";

/** What JSON can say. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

/** Ids and small facts, never text that people wrote: that is read from its row when it is told. */
export interface NewEvent {
  type: string;
  data: Record<string, Json>;
}

/** An event in the log of its topic; `seq` counts from 1 without a hole. */
export interface StoredEvent extends NewEvent {
  topic: string;
  /** Which life of the topic's log `seq` belongs to: topic, epoch and seq together are a cursor. */
  epoch: string;
  seq: number;
  at: Date;
}

/** The event log as commands see it; `server/realtime` provides it. */
export interface EventLogPort {
  /** Inside a transaction: locks the topic's row until its end, so it is called last. */
  append(db: Kysely<Tables>, topic: string, event: NewEvent, at: Date): Promise<StoredEvent>;
  /**
   * Inside a transaction, for a wide topic: locks nothing. The event waits for its number, which it
   * gets after the commit, in an order that agrees with that of the commits.
   */
  putAside(db: Kysely<Tables>, topic: string, event: NewEvent, at: Date): Promise<void>;
  /** After the commit: gives what waits in these topics its numbers, and tells of it. */
  gather(topics: Iterable<string>): void;
  /** After the commit: lets everybody who follows the topic know. */
  tell(events: readonly StoredEvent[]): void;
}

/** Decides again who may follow and write; `server/realtime` provides it. */
export interface RightsPort {
  /** `keys` such as `person:ID`, `session:ID`, `attendance:ID`, `workshop:ID`; on every node. */
  recheck(keys: readonly string[]): void;
}
