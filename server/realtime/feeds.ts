import type { Clock } from "#server/core/clock.ts";
import type { Database } from "#server/core/database/database.ts";
import type { Log } from "#server/core/log.ts";
import { headOf, headsOf, readLog } from "#server/realtime/event-log.ts";
import { Feed, type TopicLog } from "#server/realtime/feed.ts";
import { type Hint, readHint, topicChannel } from "#server/realtime/hint.ts";
import type { RealtimeMetrics } from "#server/realtime/metrics.ts";
import type { PubSub } from "#server/realtime/pub-sub.ts";
import type { HeldSource } from "#server/realtime/source.ts";

export interface FeedParts {
  database: Database;
  clock: Clock;
  log: Log;
  pubSub: PubSub;
  metrics: RealtimeMetrics;
  sweepMs: number;
  /** Gives events their numbers that a node left behind which was killed. */
  gather(): Promise<void>;
}

interface OpenFeed {
  opened: Promise<Feed>;
  feed: Feed | null;
  holders: number;
  release(): void;
}

const portion = 200;

/** One feed a topic on this node, as long as somebody follows it. */
export class Feeds {
  readonly #parts: FeedParts;
  readonly #open = new Map<string, OpenFeed>();
  readonly #forgetBreaks: () => void;
  readonly #sweeping: NodeJS.Timeout | null;

  constructor(parts: FeedParts) {
    this.#parts = parts;
    this.#forgetBreaks = parts.pubSub.onBreak(() => void this.sweep());
    this.#sweeping = parts.pubSub.alone
      ? null
      : setInterval(() => void this.sweep(), parts.sweepMs).unref();
  }

  async hold(topic: string): Promise<HeldSource> {
    const entry = this.#open.get(topic) ?? this.#begin(topic);
    entry.holders += 1;
    let held = true;
    const release = () => {
      if (!held) return;
      held = false;
      this.#letGo(topic, entry);
    };
    try {
      return { source: await entry.opened, release };
    } catch (error) {
      release();
      throw error;
    }
  }

  /** Of topics whose events are numbered after their commit. */
  stir(topics: Iterable<string>): void {
    for (const topic of topics) this.#open.get(topic)?.feed?.stir();
  }

  /** Hints that were lost for good, without any later one: the log knows (RT4). */
  async sweep(): Promise<void> {
    try {
      await this.#parts.gather();
      const heads = await headsOf(this.#parts.database.kysely, [...this.#open.keys()]);
      for (const [topic, seq] of heads) this.#open.get(topic)?.feed?.hear({ seq, event: null });
    } catch (error) {
      this.#parts.log.error({ err: error }, "the ends of the logs could not be read");
    }
  }

  close(): void {
    this.#forgetBreaks();
    if (this.#sweeping) clearInterval(this.#sweeping);
    for (const entry of this.#open.values()) entry.release();
    this.#open.clear();
  }

  #begin(topic: string): OpenFeed {
    const { pubSub, metrics } = this.#parts;
    const early: Hint[] = [];
    // Attached before the log is read: what is told in between is kept for the feed (RT3).
    const subscription = pubSub.subscribe(topicChannel(topic), (message) => {
      if (entry.feed) entry.feed.hear(readHint(message));
      else early.push(readHint(message));
    });
    const entry: OpenFeed = {
      opened: this.#openFeed(topic, subscription.ready).then((feed) => {
        entry.feed = feed;
        for (const hint of early) feed.hear(hint);
        return feed;
      }),
      feed: null,
      holders: 0,
      release() {
        subscription.release();
        entry.feed?.close();
        metrics.feeds -= 1;
      },
    };
    metrics.feeds += 1;
    this.#open.set(topic, entry);
    return entry;
  }

  async #openFeed(topic: string, ready: Promise<void>): Promise<Feed> {
    await ready;
    await this.#parts.gather();
    const topicLog = this.#logOf(topic);
    return new Feed(topic, await topicLog.head(), topicLog, this.#parts.metrics, this.#parts.log);
  }

  #logOf(topic: string): TopicLog {
    const { database, clock } = this.#parts;
    return {
      head: () => headOf(database.kysely, topic),
      after: (epoch, seq) => readLog(database.kysely, topic, epoch, seq, portion),
      now: () => clock.now(),
    };
  }

  #letGo(topic: string, entry: OpenFeed): void {
    entry.holders -= 1;
    if (entry.holders > 0 || this.#open.get(topic) !== entry) return;
    this.#open.delete(topic);
    entry.release();
  }
}
