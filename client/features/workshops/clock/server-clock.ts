import type { ApolloClient } from "@apollo/client";
import { bestOffset, type ClockSample } from "./clock-offset.ts";
import { ServerTimeDocument } from "./ServerTime.generated.ts";

/** So many questions in a row; the one that was answered fastest counts. */
const samplesWanted = 4;
const pauseMs = 250;
/** Clocks of phones drift, and jump when the network corrects them. */
const againMs = 10 * 60_000;

let offsetMs = 0;
let measuredAt: number | null = null;
let measuring: Promise<void> | null = null;
const listeners = new Set<() => void>();

/** The hub's time now, in ms since 1970; this device's own until it was measured once. */
export function serverNow(): number {
  return Date.now() + offsetMs;
}

export function followServerClock(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Asks the hub for its time unless that was done lately; several callers share one measurement. */
export function measureServerClock(client: ApolloClient, anew = false): Promise<void> {
  const recent = measuredAt !== null && Date.now() - measuredAt < againMs;
  if (measuring) return measuring;
  if (recent && !anew) return Promise.resolve();
  measuring = measure(client).finally(() => (measuring = null));
  return measuring;
}

async function measure(client: ApolloClient): Promise<void> {
  const samples: ClockSample[] = [];
  for (let count = 0; count < samplesWanted; count += 1) {
    const sample = await ask(client);
    if (sample) samples.push(sample);
    const best = bestOffset(samples);
    if (best) {
      offsetMs = best.offsetMs;
      measuredAt = Date.now();
      for (const listener of listeners) listener();
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

async function ask(client: ApolloClient): Promise<ClockSample | null> {
  const sentAt = Date.now();
  const began = performance.now();
  try {
    const { data } = await client.query({
      query: ServerTimeDocument,
      fetchPolicy: "no-cache",
      context: { queryDeduplication: false },
    });
    if (!data) return null;
    // The round trip by the clock that never jumps.
    const receivedAt = sentAt + (performance.now() - began);
    return { sentAt, receivedAt, serverAt: new Date(data.serverTime).getTime() };
  } catch {
    return null;
  }
}
