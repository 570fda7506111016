import type { WebSocket } from "ws";
import { withHeaders } from "#test/realtime/stage.ts";

export interface RawMessage {
  id?: string;
  type: string;
  payload?: unknown;
}

export interface RawSocketOptions {
  /** Of a session, as a cookie. */
  token?: string;
  /** Sent as `Authorization: Bearer`. */
  key?: string;
  headers?: Record<string, string>;
  protocol?: string;
}

const patienceMs = 10_000;

/** A socket without a client library: to say what a good client never says. */
export class RawSocket {
  readonly socket: WebSocket;
  readonly messages: RawMessage[] = [];
  readonly closed: Promise<{ code: number; reason: string }>;
  readonly #waiting = new Set<() => void>();

  constructor(
    url: string,
    { token, key, headers = {}, protocol = "graphql-transport-ws" }: RawSocketOptions = {},
  ) {
    const Socket = withHeaders({
      ...headers,
      ...(token !== undefined && { cookie: `hub_session=${token}` }),
      ...(key !== undefined && { authorization: `Bearer ${key}` }),
    });
    this.socket = new Socket(url, protocol);
    this.closed = new Promise((resolve) => {
      this.socket.on("close", (code, reason) => resolve({ code, reason: String(reason) }));
    });
    this.socket.on("error", () => {});
    this.socket.on("message", (data: Buffer) => {
      this.messages.push(JSON.parse(data.toString()) as RawMessage);
      for (const look of this.#waiting) look();
    });
  }

  /** Connected and acknowledged. */
  static async open(url: string, options: RawSocketOptions = {}): Promise<RawSocket> {
    const raw = new RawSocket(url, options);
    await raw.connected();
    raw.say({ type: "connection_init" });
    await raw.hear(({ type }) => type === "connection_ack");
    return raw;
  }

  connected(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.socket.once("open", resolve);
      this.socket.once("error", reject);
    });
  }

  say(message: unknown): void {
    this.socket.send(typeof message === "string" ? message : JSON.stringify(message));
  }

  /** `after`: the cursor to begin at; without one it begins whenever the hub gets to it. */
  subscribe(
    id: string,
    query: string,
    variables: Record<string, unknown> = {},
    after?: string,
  ): void {
    const extensions = after === undefined ? {} : { extensions: { after } };
    this.say({ id, type: "subscribe", payload: { query, variables, ...extensions } });
  }

  /** The first message, past or to come, that fits. */
  hear(fits: (message: RawMessage) => boolean): Promise<RawMessage> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => {
        this.#waiting.delete(look);
        reject(new Error(`Not heard within 10 s; heard ${JSON.stringify(this.messages)}`));
      }, patienceMs);
      const look = () => {
        const found = this.messages.find(fits);
        if (!found) return;
        clearTimeout(late);
        this.#waiting.delete(look);
        resolve(found);
      };
      this.#waiting.add(look);
      look();
    });
  }

  /** Stops reading: what is sent to it piles up on the other side. */
  stopReading(): void {
    this.socket.pause();
  }

  close(): void {
    this.socket.terminate();
  }
}
