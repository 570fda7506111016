import { tellRedisAway } from "#server/core/tell-redis-away.ts";
import { Redis as RedisExtension } from "@hocuspocus/extension-redis";
import type { afterLoadDocumentPayload, Document, Hocuspocus } from "@hocuspocus/server";
import { Redis } from "ioredis";
import type { Log } from "#server/core/log.ts";
import type { ConnectionContext } from "#server/realtime/collab/connection-context.ts";

/** How long a document waits for the other nodes before it opens without them. */
const patienceMs = 1_500;

/**
 * Carries documents between nodes through Redis. Two things differ from the library: storing is
 * guarded by the row in the database (see store.ts) instead of a lock in Redis, which would skip a
 * store and forget it; and a node goes on alone while Redis is away, and catches up afterwards.
 */
export class DocumentsOverRedis extends RedisExtension {
  readonly #log: Log;

  constructor(url: string, log: Log, prefix = "hub-collab") {
    super({ prefix, disconnectDelay: 500, createClient: () => connect(url, log) });
    this.#log = log;
    // Both come back by themselves; then the nodes compare what they have.
    this.pub.on("ready", () => this.#compare());
    this.sub.on("ready", () => this.#compare());
  }

  override async onStoreDocument(): Promise<void> {}
  override async afterStoreDocument(): Promise<void> {}

  /** Without a farewell: Redis may be away, and then it would be waited for. */
  override async onDestroy(): Promise<void> {
    this.pub.disconnect();
    this.sub.disconnect();
  }

  override async afterLoadDocument(payload: afterLoadDocumentPayload): Promise<void> {
    const joined = super.afterLoadDocument(payload).catch((error: unknown) => {
      this.#log.warn({ err: error }, "a document opened without the other nodes");
    });
    await Promise.race([joined, patience()]);
  }

  #compare(): void {
    const instance = this.instance as Hocuspocus<ConnectionContext> | undefined;
    for (const document of instance?.documents.values() ?? []) void this.#ask(document);
  }

  /** A change without content: all nodes tell each other what the other one lacks. */
  async #ask(document: Document): Promise<void> {
    await this.onChange({
      documentName: document.name,
      document,
      transactionOrigin: { source: "local" },
    } as Parameters<RedisExtension["onChange"]>[0]);
  }
}

function patience(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, patienceMs).unref();
  });
}

/** A subscription waits for Redis; what is published while it is away is dropped, and not missed. */
function connect(url: string, log: Log): Redis {
  const redis = new Redis(url, { maxRetriesPerRequest: null, connectionName: "hub-collab" });
  tellRedisAway(redis, log, "Redis is away; documents go on alone");
  const publish = redis.publish.bind(redis);
  redis.publish = async (channel: string, message: Buffer) => {
    if (redis.status !== "ready") return 0;
    try {
      return await publish(channel, message);
    } catch {
      return 0;
    }
  };
  return redis;
}
