import type { Json, StoredEvent } from "#server/core/ports.ts";
import type { RealtimeMetrics } from "#server/realtime/metrics.ts";
import { RoomState, type RoomTimes, type Writer } from "#server/realtime/room-state.ts";
import type { Source, Start } from "#server/realtime/source.ts";

/**
 * What a presence event says (`data` of an event of type `PresenceChanged`): with `reset` the whole
 * state, else what changed. `writing` is always everybody who writes now.
 */
export interface PresenceData {
  reset: boolean;
  joined: string[];
  left: string[];
  writing: Writer[];
  count: number;
}

export interface RoomParts {
  times: RoomTimes & { presenceMs: number };
  metrics: RealtimeMetrics;
  now(): Date;
  /** Somebody came to this node or left it; also when nobody here looks. */
  onMove(): void;
  /** It may be empty and unwatched now. */
  onIdle(): void;
}

const keptChanges = 64;

/**
 * The presence of one room as a fleeting source (RT11): never stored, at most one message in
 * `presenceMs`. Whoever begins, or falls too far behind, reads the whole state instead.
 */
export class Room implements Source {
  readonly topic: string;
  readonly state: RoomState;
  head = 0;

  readonly #parts: RoomParts;
  readonly #wakes = new Set<() => void>();
  #changes: StoredEvent[] = [];
  /** What the followers know. */
  #told = new Set<string>();
  #toldWriters = "[]";
  #toldAt = 0;
  #telling: NodeJS.Timeout | null = null;

  constructor(name: string, parts: RoomParts) {
    this.topic = name;
    this.#parts = parts;
    this.state = new RoomState(parts.times, (onThisNode) => this.#onChange(onThisNode));
  }

  /** Presence says what is now, whenever it is asked. */
  get turn(): number {
    return this.head;
  }

  get idle(): boolean {
    return this.#wakes.size === 0 && this.state.empty;
  }

  async read(seq: number): Promise<readonly StoredEvent[]> {
    if (seq >= this.head) return [];
    const first = this.head - this.#changes.length + 1;
    return seq + 1 >= first ? this.#changes.slice(seq + 1 - first) : [this.#whole()];
  }

  listen(wake: () => void): () => void {
    this.#wakes.add(wake);
    this.#parts.metrics.listeners += 1;
    return () => {
      if (!this.#wakes.delete(wake)) return;
      this.#parts.metrics.listeners -= 1;
      if (this.#wakes.size === 0) this.#parts.onIdle();
    };
  }

  /** There is no past to resume: everybody begins with the whole state. */
  async start(): Promise<Start> {
    return { seq: -1, failure: null };
  }

  failure(): StoredEvent {
    return this.#whole();
  }

  close(): void {
    if (this.#telling) clearTimeout(this.#telling);
    this.state.close();
  }

  #onChange(onThisNode: boolean): void {
    if (onThisNode) this.#parts.onMove();
    if (this.#telling) return;
    const due = this.#toldAt + this.#parts.times.presenceMs - Date.now();
    this.#telling = setTimeout(() => this.#tellNow(), Math.max(0, due)).unref();
  }

  #tellNow(): void {
    if (this.#telling) clearTimeout(this.#telling);
    this.#telling = null;
    const everybody = this.state.everybody();
    const writing = this.state.writers();
    const joined = [...everybody.difference(this.#told)];
    const left = [...this.#told.difference(everybody)];
    const writers = JSON.stringify(writing);
    if (joined.length + left.length > 0 || writers !== this.#toldWriters) {
      this.#told = everybody;
      this.#toldWriters = writers;
      this.#toldAt = Date.now();
      this.#push({ reset: false, joined, left, writing, count: everybody.size });
    }
    this.#parts.onIdle();
  }

  #push(data: PresenceData): void {
    this.head += 1;
    this.#changes.push(this.#event(data));
    if (this.#changes.length > keptChanges) this.#changes.shift();
    for (const wake of this.#wakes) wake();
  }

  /** What the followers were told, all at once; changes go on from it. */
  #whole(): StoredEvent {
    const writing = JSON.parse(this.#toldWriters) as Writer[];
    const joined = [...this.#told];
    return this.#event({ reset: true, joined, left: [], writing, count: joined.length });
  }

  #event(data: PresenceData): StoredEvent {
    return {
      topic: this.topic,
      epoch: "",
      seq: this.head,
      type: "PresenceChanged",
      data: data as unknown as Record<string, Json>,
      at: this.#parts.now(),
    };
  }
}
