/** Who is in a room and who writes, as this node knows it; every change tells whether it is one. */
export interface Writer {
  member: string;
  /** What they are writing at, e.g. an agenda item. */
  where: string;
}

export interface RoomTimes {
  graceMs: number;
  writingMs: number;
}

/** Word of the last letters may be slower than what they became: for so long it is not believed. */
const settleMs = 1_000;

/** Told of writers at most so many: more would not be read anyway. */
const mostWriters = 20;

export class RoomState {
  readonly #times: RoomTimes;
  readonly #changed: (onThisNode: boolean) => void;
  /** Members with a socket on this node, and how many. */
  readonly #holds = new Map<string, number>();
  /** Members whose last socket went: they stay until the grace is over. */
  readonly #leaving = new Map<string, NodeJS.Timeout>();
  readonly #elsewhere = new Map<string, { members: ReadonlySet<string>; timer: NodeJS.Timeout }>();
  readonly #writers = new Map<string, { where: string; timer: NodeJS.Timeout }>();

  /** Members who have just sent what they wrote. */
  readonly #sent = new Map<string, NodeJS.Timeout>();

  constructor(times: RoomTimes, changed: (onThisNode: boolean) => void) {
    this.#times = times;
    this.#changed = changed;
  }

  /** One more socket of this member; the answer takes it back. */
  enter(member: string): () => void {
    const cameBack = this.#stay(member);
    const before = this.#holds.get(member) ?? 0;
    this.#holds.set(member, before + 1);
    if (before === 0 && !cameBack) this.#changed(true);
    let held = true;
    return () => {
      if (held) this.#release(member);
      held = false;
    };
  }

  /** What another node has; replaces what it said before. It counts for `lastsMs`. */
  setElsewhere(node: string, members: readonly string[], lastsMs: number): void {
    const known = this.#elsewhere.get(node);
    clearTimeout(known?.timer);
    const now = new Set(members);
    // A node that says nothing any more holds nobody.
    const timer = setTimeout(() => this.setElsewhere(node, [], 0), lastsMs).unref();
    if (now.size > 0) this.#elsewhere.set(node, { members: now, timer });
    else {
      clearTimeout(timer);
      this.#elsewhere.delete(node);
    }
    if (now.symmetricDifference(known?.members ?? new Set()).size > 0) this.#changed(false);
  }

  setWriting(member: string, where: string): void {
    if (this.#sent.has(member)) return;
    const { writingMs } = this.#times;
    const known = this.#writers.get(member);
    if (known) clearTimeout(known.timer);
    const timer = setTimeout(() => this.stopWriting(member), writingMs).unref();
    this.#writers.set(member, { where, timer });
    if (known?.where !== where) this.#changed(false);
  }

  stopWriting(member: string): void {
    const known = this.#writers.get(member);
    if (!known) return;
    clearTimeout(known.timer);
    this.#writers.delete(member);
    this.#changed(false);
  }

  /** What they wrote is there for everybody: they do not write it any more. */
  hasSent(member: string): void {
    clearTimeout(this.#sent.get(member));
    this.#sent.set(member, setTimeout(() => this.#sent.delete(member), settleMs).unref());
    this.stopWriting(member);
  }

  /** Members on this node, with those in their grace. */
  here(): string[] {
    return [...this.#holds.keys(), ...this.#leaving.keys()];
  }

  everybody(): Set<string> {
    const all = new Set(this.here());
    for (const { members } of this.#elsewhere.values())
      for (const member of members) all.add(member);
    return all;
  }

  writers(): Writer[] {
    const writers = [...this.#writers].map(([member, { where }]) => ({ member, where }));
    return writers.slice(-mostWriters);
  }

  get empty(): boolean {
    const { size } = this.#holds;
    return size + this.#leaving.size + this.#elsewhere.size + this.#writers.size === 0;
  }

  close(): void {
    for (const timer of this.#leaving.values()) clearTimeout(timer);
    for (const { timer } of this.#writers.values()) clearTimeout(timer);
    for (const timer of this.#sent.values()) clearTimeout(timer);
    for (const { timer } of this.#elsewhere.values()) clearTimeout(timer);
  }

  #release(member: string): void {
    const left = (this.#holds.get(member) ?? 1) - 1;
    if (left > 0) return void this.#holds.set(member, left);
    this.#holds.delete(member);
    const timer = setTimeout(() => this.#gone(member), this.#times.graceMs).unref();
    this.#leaving.set(member, timer);
  }

  /** It was shown as here all the time: coming back is no change. */
  #stay(member: string): boolean {
    clearTimeout(this.#leaving.get(member));
    return this.#leaving.delete(member);
  }

  #gone(member: string): void {
    this.#leaving.delete(member);
    this.stopWriting(member);
    this.#changed(true);
  }
}
