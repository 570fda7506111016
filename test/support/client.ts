import { type Client, createClient } from "graphql-ws";
import WebSocket from "ws";
import type { Services } from "#server/core/context.ts";
import { type SignedInAs, storeSession } from "#test/support/people.ts";
import { Subscription } from "#test/support/subscription.ts";

export interface GraphQLAnswer<T> {
  data?: T | null;
  errors?: { message: string; path?: (string | number)[]; extensions?: Record<string, unknown> }[];
}

type Variables = Record<string, unknown>;

/** Talks to a hub as a browser does, with a cookie jar, over HTTP and a socket. */
export class TestClient {
  readonly #address: string;
  readonly #services: Services;
  readonly #cookies = new Map<string, string>();
  readonly #sockets = new Set<Client>();
  /** Sent with every request. */
  readonly headers: Record<string, string> = {};

  constructor(address: string, services: Services) {
    this.#address = address;
    this.#services = services;
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  /** A request to any path, with the cookies. */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers({ ...this.headers, ...(init.headers as Record<string, string>) });
    if (this.cookie) headers.set("cookie", this.cookie);
    const response = await fetch(this.#address + path, { redirect: "manual", ...init, headers });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    return response;
  }

  /** Whatever is answered, errors included. */
  async query<T = Record<string, unknown>>(
    document: string,
    variables: Variables = {},
  ): Promise<GraphQLAnswer<T>> {
    const response = await this.fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: document, variables }),
    });
    return (await response.json()) as GraphQLAnswer<T>;
  }

  /** The data; fails when there are errors. */
  async ask<T = Record<string, unknown>>(document: string, variables: Variables = {}): Promise<T> {
    const { data, errors } = await this.query<T>(document, variables);
    if (errors || !data) throw new Error(`The hub answered: ${JSON.stringify(errors)}`);
    return data;
  }

  /** Follows a subscription over a socket of its own, from after a cursor if one is given. */
  subscribe<T = Record<string, unknown>>(
    document: string,
    variables: Variables = {},
    { after }: { after?: string | null } = {},
  ): Subscription<T> {
    const socket = this.socket();
    const extensions = after == null ? {} : { extensions: { after } };
    return new Subscription<T>(socket, { query: document, variables, ...extensions });
  }

  /** A graphql-ws client that carries the cookies of this moment. */
  socket(): Client {
    const headers = { ...this.headers, ...(this.cookie && { cookie: this.cookie }) };
    class WithCookies extends WebSocket {
      constructor(url: string, protocols?: string | string[]) {
        super(url, protocols, { headers });
      }
    }
    const url = `${this.#address.replace("http", "ws")}/graphql`;
    const client = createClient({ url, webSocketImpl: WithCookies, retryAttempts: 0, lazy: true });
    this.#sockets.add(client);
    return client;
  }

  /** Signed in without a letter: the person (made when there is none) gets a session here. */
  async signInAs(person: SignedInAs): Promise<{ personId: string }> {
    const { personId, name, token } = await storeSession(this.#services, person);
    this.#cookies.set(name, token);
    return { personId };
  }

  /** As if the hub had set it. */
  setCookie(name: string, value: string): void {
    this.#cookies.set(name, value);
  }

  signOut(): void {
    this.#cookies.clear();
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) await socket.dispose();
  }

  #keep(line: string): void {
    const [pair = "", ...flags] = line.split(";");
    const [name = "", value = ""] = pair.split("=", 2);
    const expires = flags.find((flag) => flag.trim().toLowerCase().startsWith("expires="));
    const gone = expires !== undefined && Date.parse(expires.split("=")[1]!) < Date.now();
    if (gone || value === "") this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}
