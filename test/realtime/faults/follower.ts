import { createClient as createSocketClient } from "graphql-ws";
import { setTimeout as wait } from "node:timers/promises";
import { WebSocket } from "ws";
import { decodeCursor } from "#server/realtime/cursor.ts";

/** A comment as a follower was told of it. */
export interface Told {
  seq: number;
  body: string;
}

/** Follows through every fault; `told` is all that it was told, in the order it was. */
export interface Follower {
  name: string;
  told: Told[];
  stop(): void;
}

interface Payload {
  data?: { event: { cursor: string; comment?: { body: string } | null } } | null;
  errors?: unknown;
}

export interface Followed {
  query: string;
  variables: Record<string, unknown>;
  after: string;
}

/** Silence for so long, while comments are written all the time, means a dead connection. */
const silenceMs = 1_500;

class Place {
  readonly told: Told[] = [];
  cursor: string;
  heardAt = Date.now();

  constructor(cursor: string) {
    this.cursor = cursor;
  }

  take({ data }: Payload): void {
    this.heardAt = Date.now();
    if (!data) return;
    const { cursor, comment } = data.event;
    this.cursor = cursor;
    if (comment) this.told.push({ seq: decodeCursor(cursor)!.seq, body: comment.body });
  }
}

/** A handshake may be what dies in silence. */
class ImpatientSocket extends WebSocket {
  constructor(url: string, protocols?: string | string[]) {
    super(url, protocols, { handshakeTimeout: silenceMs });
  }
}

/** By graphql-ws; it pings, and cuts a connection that does not answer. */
export function followBySocket(name: string, port: number, followed: Followed): Follower {
  const place = new Place(followed.after);
  let timer: NodeJS.Timeout | undefined;
  let socket: WebSocket | null = null;
  const client = createSocketClient({
    url: `ws://127.0.0.1:${port}/graphql`,
    webSocketImpl: ImpatientSocket,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: () => wait(100),
    connectionAckWaitTimeout: silenceMs,
    keepAlive: 500,
    on: {
      opened: (opened) => {
        socket = opened as WebSocket;
      },
      ping(received) {
        if (!received) timer = setTimeout(() => socket?.terminate(), silenceMs);
      },
      pong(received) {
        if (received) clearTimeout(timer);
      },
    },
  });
  const { query, variables } = followed;
  let over = false;
  const subscribe = () => {
    if (over) return;
    const extensions = {
      get after() {
        return place.cursor;
      },
    };
    client.subscribe<Payload["data"]>(
      { query, variables, extensions },
      {
        next: (result) => place.take(result),
        // Such as INTERRUPTED, while the database is away.
        error: () => void setTimeout(subscribe, 100),
        complete: () => void setTimeout(subscribe, 100),
      },
    );
  };
  subscribe();
  return {
    name,
    told: place.told,
    stop() {
      over = true;
      void client.dispose();
    },
  };
}

/** By server-sent events, with nothing but `fetch` and `Last-Event-ID`. */
export function followByStream(name: string, port: number, followed: Followed): Follower {
  const place = new Place(followed.after);
  const stopped = new AbortController();
  void (async () => {
    while (!stopped.signal.aborted) {
      await readStream(port, followed, place, stopped.signal).catch(() => {});
      await wait(100);
    }
  })();
  return { name, told: place.told, stop: () => stopped.abort() };
}

async function readStream(
  port: number,
  { query, variables }: Followed,
  place: Place,
  stopped: AbortSignal,
): Promise<void> {
  const dead = new AbortController();
  place.heardAt = Date.now();
  const watch = setInterval(() => {
    if (Date.now() - place.heardAt > silenceMs) dead.abort();
  }, 100);
  try {
    const response = await fetch(`http://127.0.0.1:${port}/graphql/stream`, {
      method: "POST",
      headers: { "content-type": "application/json", "last-event-id": place.cursor },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.any([dead.signal, stopped]),
    });
    let text = "";
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      const parts = (text + chunk).split("\n\n");
      text = parts.pop()!;
      for (const part of parts) {
        const data = part.split("\n").find((line) => line.startsWith("data: {"));
        if (data) place.take(JSON.parse(data.slice(6)) as Payload);
      }
    }
  } finally {
    clearInterval(watch);
  }
}
