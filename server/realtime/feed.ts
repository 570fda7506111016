import { resumeFailed } from "#schema/live.ts";
import type { Log } from "#server/core/log.ts";
import type { StoredEvent } from "#server/core/ports.ts";
import type { Head } from "#server/realtime/event-log.ts";
import type { Hint } from "#server/realtime/hint.ts";
import type { RealtimeMetrics } from "#server/realtime/metrics.ts";
import { resume } from "#server/realtime/resume.ts";
import { HistoryLost, type Source, type Start } from "#server/realtime/source.ts";

/** The log of one topic, as a feed reads it. */
export interface TopicLog {
  head(): Promise<Head>;
  /** Events after `seq` in order, at most so many that memory does not notice. */
  after(epoch: string, seq: number): Promise<StoredEvent[]>;
  now(): Date;
}

/** How many events a feed keeps at hand, and how many early hints it remembers. */
const recentEvents = 256;
const retryMs = 1_000;

/**
 * The events of one topic on this node, in order (RT4). Hints may come late, twice, in any order or
 * not at all: `head` only ever rises by one event after the other, from a hint or from the log.
 */
export class Feed implements Source {
  readonly topic: string;
  readonly epoch: string;
  head: number;
  turn = 0;

  readonly #topicLog: TopicLog;
  readonly #metrics: RealtimeMetrics;
  readonly #log: Log;
  /** The last events up to `head`, without a hole. */
  #recent: StoredEvent[] = [];
  readonly #early = new Map<number, StoredEvent>();
  /** The highest number somebody spoke of. */
  #known: number;
  #moving = false;
  #moved: Promise<void> = Promise.resolve();
  #retry: NodeJS.Timeout | null = null;
  readonly #wakes = new Set<() => void>();

  constructor(topic: string, head: Head, topicLog: TopicLog, metrics: RealtimeMetrics, log: Log) {
    this.topic = topic;
    this.epoch = head.epoch;
    this.head = head.seq;
    this.#known = head.seq;
    this.#topicLog = topicLog;
    this.#metrics = metrics;
    this.#log = log;
  }

  hear({ seq, event }: Hint): void {
    if (seq <= this.head || (event && event.epoch !== this.epoch)) return;
    if (event && this.#early.size < recentEvents) this.#early.set(seq, event);
    if (seq > this.#known) this.#known = seq;
    void this.#move();
  }

  /** Something was committed that gets its number only later: the past is not as it was. */
  stir(): void {
    this.turn += 1;
  }

  /** Looks at the log itself: after a break, or when somebody knows of more. */
  async catchUp(): Promise<void> {
    const { seq } = await this.#topicLog.head();
    if (seq > this.#known) this.#known = seq;
    await this.#move();
  }

  async read(seq: number): Promise<readonly StoredEvent[]> {
    if (seq >= this.head) return [];
    const first = this.head - this.#recent.length + 1;
    if (seq + 1 >= first) return this.#recent.slice(seq + 1 - first);
    const events = await this.#topicLog.after(this.epoch, seq);
    if (events[0]?.seq !== seq + 1) throw new HistoryLost(`${this.topic} after ${seq}`);
    this.#keepOlder(events);
    return events;
  }

  listen(wake: () => void): () => void {
    this.#wakes.add(wake);
    this.#metrics.listeners += 1;
    return () => {
      if (this.#wakes.delete(wake)) this.#metrics.listeners -= 1;
    };
  }

  start(after: string | null): Promise<Start> {
    return resume(this, after);
  }

  failure(reason: string): StoredEvent {
    this.#metrics.resumeFailures += 1;
    const { topic, epoch, head: seq } = this;
    return { topic, epoch, seq, type: resumeFailed, data: { reason }, at: this.#topicLog.now() };
  }

  close(): void {
    if (this.#retry) clearTimeout(this.#retry);
    this.#known = this.head;
  }

  /** One mover at a time; hints that are in order need no waiting at all. */
  #move(): Promise<void> {
    if (!this.#moving) this.#moved = this.#advance();
    return this.#moved;
  }

  async #advance(): Promise<void> {
    this.#moving = true;
    try {
      while (this.head < this.#known) {
        const next = this.#early.get(this.head + 1);
        if (next) this.#take([next]);
        else await this.#fillHole();
      }
    } catch (error) {
      this.#log.error({ err: error, topic: this.topic }, "the event log could not be read");
      this.#retry ??= setTimeout(() => this.#tryAgain(), retryMs).unref();
    } finally {
      this.#moving = false;
    }
  }

  #tryAgain(): void {
    this.#retry = null;
    void this.#move();
  }

  async #fillHole(): Promise<void> {
    this.#metrics.holes += 1;
    const events = await this.#topicLog.after(this.epoch, this.head);
    const [first] = events;
    // Somebody spoke of what was never stored.
    if (!first) this.#known = this.head;
    else if (first.seq === this.head + 1) this.#take(events);
    else this.#skipTo(first.seq - 1);
  }

  /** What lies between was removed from the log: who stands there is told when it reads on. */
  #skipTo(seq: number): void {
    this.#recent = [];
    this.turn += 1;
    this.head = seq;
  }

  /** Many who come back at once ask for the same past: it is read for the first of them. */
  #keepOlder(events: readonly StoredEvent[]): void {
    const first = this.head - this.#recent.length + 1;
    const older = events.filter(({ seq }) => seq < first);
    const touches = older.at(-1)?.seq === first - 1;
    if (touches) this.#recent = [...older, ...this.#recent].slice(-recentEvents);
  }

  #take(events: readonly StoredEvent[]): void {
    for (const event of events) {
      if (event.seq !== this.head + 1) continue;
      this.#early.delete(event.seq);
      this.#recent.push(event);
      this.head = event.seq;
      this.turn += 1;
      this.#metrics.events += 1;
    }
    if (this.#recent.length > recentEvents) this.#recent = this.#recent.slice(-recentEvents);
    for (const wake of this.#wakes) wake();
  }
}
