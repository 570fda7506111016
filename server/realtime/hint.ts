import type { Json, StoredEvent } from "#server/core/ports.ts";

/** A word to the nodes that something was stored. Small events travel in it; others are read. */
export interface Hint {
  seq: number;
  event: StoredEvent | null;
}

/** Redis carries it to every node that follows the topic. */
const smallBytes = 4_000;

export function topicChannel(topic: string): string {
  return `topic:${topic}`;
}

export function hintOf(event: StoredEvent): Json {
  const { topic, epoch, seq, type, data, at } = event;
  if (JSON.stringify(data).length > smallBytes) return { seq };
  return { seq, event: { topic, epoch, type, data, at: at.toISOString() } };
}

export function readHint(message: Json): Hint {
  const { seq, event } = message as {
    seq: number;
    event?: Omit<StoredEvent, "at" | "seq"> & { at: string };
  };
  return { seq, event: event ? { ...event, seq, at: new Date(event.at) } : null };
}
