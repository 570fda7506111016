import { intervals } from "#schema/live.ts";
import type { Clock } from "#server/core/clock.ts";
import type { Database } from "#server/core/database/database.ts";
import type { Log } from "#server/core/log.ts";
import type { EventLogPort } from "#server/core/ports.ts";
import { append, tellWith } from "#server/realtime/event-log.ts";
import { Feeds } from "#server/realtime/feeds.ts";
import type { Admission } from "#server/realtime/followable.ts";
import { Gatherer, putAside } from "#server/realtime/gatherer.ts";
import { createMetrics, type RealtimeMetrics } from "#server/realtime/metrics.ts";
import { Presence } from "#server/realtime/presence.ts";
import type { PubSub } from "#server/realtime/pub-sub.ts";
import { Rights } from "#server/realtime/rights.ts";
import type { HeldSource } from "#server/realtime/source.ts";

/** The intervals of `schema/live.ts`; a test may be less patient. */
export type Times = { readonly [name in keyof typeof intervals]: number };

export interface RealtimeParts {
  database: Database;
  clock: Clock;
  log: Log;
  pubSub: PubSub;
  times?: Partial<Times>;
}

/** The live part of a hub, without a transport. */
export interface Realtime {
  /** For `Services`. */
  eventLog: EventLogPort;
  /** For `Services`; documents register with `onRecheck`. */
  rights: Rights;
  presence: Presence;
  metrics: RealtimeMetrics;
  /** What an admission lets follow; to be released. */
  open(admission: Pick<Admission, "topic" | "kind">): Promise<HeldSource>;
  /** After the sockets, before pub-sub and database. */
  close(): Promise<void>;
}

export function createRealtime({
  database,
  clock,
  log,
  pubSub,
  ...parts
}: RealtimeParts): Realtime {
  const times = { ...intervals, ...parts.times };
  const metrics = createMetrics();
  const tell = tellWith(pubSub);
  const gatherer = new Gatherer({ database, log, tell });
  const feeds = new Feeds({
    database,
    clock,
    log,
    pubSub,
    metrics,
    sweepMs: times.sweepMs,
    gather: () => gatherer.gatherAll(),
  });
  const rights = new Rights(pubSub, log);
  const presence = new Presence({
    pubSub,
    clock,
    metrics,
    times: {
      graceMs: times.presenceGraceMs,
      writingMs: times.writingMs,
      presenceMs: times.presenceMs,
      heartbeatMs: times.presenceHeartbeatMs,
    },
  });
  return {
    eventLog: {
      append,
      putAside,
      gather(topics) {
        feeds.stir(topics);
        gatherer.gather(topics);
      },
      tell,
    },
    rights,
    presence,
    metrics,
    open: async ({ topic, kind }) => (kind === "log" ? feeds.hold(topic) : presence.hold(topic)),
    async close() {
      await gatherer.close();
      presence.close();
      rights.close();
      feeds.close();
    },
  };
}
