import type { Log } from "#server/core/log.ts";
import type { RightsPort } from "#server/core/ports.ts";
import type { PubSub } from "#server/realtime/pub-sub.ts";

const channel = "rights";
/** Remembered so that a decision that was under way meanwhile is made again. */
const rememberedKeys = 5_000;

/**
 * Who holds a right by which keys, on this node; and the word to all nodes that a key has to be
 * looked at again (RT7). Subscriptions, connections and open documents register here.
 */
export class Rights implements RightsPort {
  readonly #pubSub: PubSub;
  readonly #log: Log;
  readonly #holders = new Map<string, Set<() => void>>();
  readonly #changed = new Map<string, number>();
  /** Counts rechecks; what was decided before `#floor` may have missed one. */
  #time = 0;
  #floor = 0;
  readonly #release: (() => void)[];

  constructor(pubSub: PubSub, log: Log) {
    this.#pubSub = pubSub;
    this.#log = log;
    const subscription = pubSub.subscribe(channel, (keys) => this.#hear(keys as string[]));
    // What another node said in a break was not heard here.
    this.#release = [subscription.release, pubSub.onBreak(() => this.#hearAll())];
  }

  /** After a commit: everybody who holds one of `keys` is decided again, on every node. */
  recheck(keys: readonly string[]): void {
    if (keys.length > 0) this.#pubSub.publish(channel, [...keys]);
  }

  /** `decide` is called when `key` is rechecked; it must not throw. The answer ends that. */
  onRecheck(key: string, decide: () => void): () => void {
    const holders = this.#holders.get(key) ?? new Set();
    this.#holders.set(key, holders.add(decide));
    return () => {
      if (holders.delete(decide) && holders.size === 0 && this.#holders.get(key) === holders) {
        this.#holders.delete(key);
      }
    };
  }

  /** The moment before a decision; ask `changedSince` after registering what it rests on. */
  moment(): number {
    return this.#time;
  }

  changedSince(moment: number, keys: readonly string[]): boolean {
    return moment < this.#floor || keys.some((key) => (this.#changed.get(key) ?? -1) > moment);
  }

  close(): void {
    for (const release of this.#release) release();
  }

  #hear(keys: readonly string[]): void {
    this.#time += 1;
    const deciders = new Set<() => void>();
    for (const key of keys) {
      this.#changed.delete(key);
      this.#changed.set(key, this.#time);
      for (const decide of this.#holders.get(key) ?? []) deciders.add(decide);
    }
    this.#forgetOldest();
    this.#decide(deciders);
  }

  #hearAll(): void {
    this.#time += 1;
    this.#floor = this.#time;
    this.#decide(new Set([...this.#holders.values()].flatMap((holders) => [...holders])));
  }

  #decide(deciders: ReadonlySet<() => void>): void {
    for (const decide of deciders) {
      try {
        decide();
      } catch (error) {
        this.#log.error({ err: error }, "rights could not be decided again");
      }
    }
  }

  #forgetOldest(): void {
    for (const [key, time] of this.#changed) {
      if (this.#changed.size <= rememberedKeys) return;
      this.#changed.delete(key);
      this.#floor = time;
    }
  }
}
