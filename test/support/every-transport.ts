import { RawSocket } from "#test/realtime/raw-socket.ts";
import type { GraphQLAnswer } from "#test/support/client.ts";

export interface SentOperation {
  query: string;
  operationName?: string;
  variables?: Record<string, unknown>;
  extensions?: Record<string, unknown>;
}

/** The first answer in a stream of server-sent events; an empty one when there is none. */
export function firstTold<T>(text: string): GraphQLAnswer<T> {
  const [, told = "{}"] = /^event: next\ndata: (.+)$/m.exec(text) ?? [];
  return JSON.parse(told) as GraphQLAnswer<T>;
}

/** `token`: of a session; none: as nobody. */
type Send = (
  address: string,
  operation: SentOperation,
  token?: string,
) => Promise<GraphQLAnswer<unknown>>;

const withSession = (token?: string): Record<string, string> =>
  token === undefined ? {} : { cookie: `hub_session=${token}` };

/** Each way an operation can reach a hub. */
export const transports: Readonly<Record<string, Send>> = {
  "HTTP POST": async (address, operation, token) => {
    const response = await fetch(`${address}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...withSession(token) },
      body: JSON.stringify(operation),
    });
    return (await response.json()) as GraphQLAnswer<unknown>;
  },
  "HTTP GET": async (address, { query, operationName, variables = {}, extensions = {} }) => {
    const asked = new URLSearchParams({
      query,
      ...(operationName !== undefined && { operationName }),
      variables: JSON.stringify(variables),
      extensions: JSON.stringify(extensions),
    });
    const response = await fetch(`${address}/graphql?${asked.toString()}`);
    return (await response.json()) as GraphQLAnswer<unknown>;
  },
  WebSocket: async (address, payload, token) => {
    const url = `${address.replace("http", "ws")}/graphql`;
    const socket = await RawSocket.open(url, token === undefined ? {} : { token });
    try {
      socket.say({ id: "one", type: "subscribe", payload });
      const { type, payload: heard } = await socket.hear(({ id }) => id === "one");
      return (type === "next" ? heard : { errors: heard }) as GraphQLAnswer<unknown>;
    } finally {
      socket.close();
    }
  },
  "server-sent events": async (address, operation, token) => {
    const response = await fetch(`${address}/graphql/stream`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "text/event-stream",
        ...withSession(token),
      },
      body: JSON.stringify(operation),
    });
    return firstTold(await response.text());
  },
};
