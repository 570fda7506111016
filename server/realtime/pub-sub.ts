import type { Json } from "#server/core/ports.ts";
import type { Log } from "#server/core/log.ts";

/**
 * Carries hints between the parts of a hub, on this node and on the others. A message may be lost
 * or come late; nobody relies on it for truth (RT4).
 */
export interface PubSub {
  /** This node serves alone: what it publishes reaches everybody. */
  readonly alone: boolean;
  /** Reaches this node at once and the others soon; never throws. */
  publish(channel: string, message: Json): void;
  subscribe(channel: string, hear: (message: Json) => void): PubSubSubscription;
  /** After a break in which messages may have been lost, here or on another node. */
  onBreak(again: () => void): () => void;
  close(): Promise<void>;
}

export interface PubSubSubscription {
  /** Resolves when messages of other nodes reach this one, or when that cannot be waited for. */
  ready: Promise<void>;
  release(): void;
}

/** Who listens to what on this node. */
export class Listeners {
  readonly #byChannel = new Map<string, Set<(message: Json) => void>>();
  readonly #log: Log;

  constructor(log: Log) {
    this.#log = log;
  }

  /** True when it is the first on its channel. */
  add(channel: string, hear: (message: Json) => void): boolean {
    const known = this.#byChannel.get(channel);
    if (known) known.add(hear);
    else this.#byChannel.set(channel, new Set([hear]));
    return known === undefined;
  }

  /** True when it was the last on its channel. */
  remove(channel: string, hear: (message: Json) => void): boolean {
    const known = this.#byChannel.get(channel);
    if (!known?.delete(hear) || known.size > 0) return false;
    return this.#byChannel.delete(channel);
  }

  channels(): string[] {
    return [...this.#byChannel.keys()];
  }

  /** One listener that fails costs neither the others nor the one who published. */
  tell(channel: string, message: Json): void {
    for (const hear of this.#byChannel.get(channel) ?? []) {
      try {
        hear(message);
      } catch (error) {
        this.#log.error({ err: error, channel }, "a listener failed");
      }
    }
  }
}

/** For a hub of one node. */
export function createMemoryPubSub(log: Log): PubSub {
  const listeners = new Listeners(log);
  return {
    alone: true,
    publish: (channel, message) => listeners.tell(channel, message),
    subscribe(channel, hear) {
      listeners.add(channel, hear);
      return { ready: Promise.resolve(), release: () => void listeners.remove(channel, hear) };
    },
    onBreak: () => () => {},
    close: async () => {},
  };
}
