import { RawSocket } from "#test/realtime/raw-socket.ts";
import type { GraphQLAnswer } from "#test/support/client.ts";

export interface SentOperation {
  query: string;
  variables?: Record<string, unknown>;
  extensions?: Record<string, unknown>;
}

type Send = (address: string, operation: SentOperation) => Promise<GraphQLAnswer<unknown>>;

/** Each way an operation can reach a hub. */
export const transports: Readonly<Record<string, Send>> = {
  "HTTP POST": async (address, operation) => {
    const response = await fetch(`${address}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(operation),
    });
    return (await response.json()) as GraphQLAnswer<unknown>;
  },
  "HTTP GET": async (address, { query, variables = {}, extensions = {} }) => {
    const asked = new URLSearchParams({
      query,
      variables: JSON.stringify(variables),
      extensions: JSON.stringify(extensions),
    });
    const response = await fetch(`${address}/graphql?${asked.toString()}`);
    return (await response.json()) as GraphQLAnswer<unknown>;
  },
  WebSocket: async (address, payload) => {
    const socket = await RawSocket.open(`${address.replace("http", "ws")}/graphql`);
    try {
      socket.say({ id: "one", type: "subscribe", payload });
      const { type, payload: heard } = await socket.hear(({ id }) => id === "one");
      return (type === "next" ? heard : { errors: heard }) as GraphQLAnswer<unknown>;
    } finally {
      socket.close();
    }
  },
  "server-sent events": async (address, operation) => {
    const response = await fetch(`${address}/graphql/stream`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "text/event-stream" },
      body: JSON.stringify(operation),
    });
    const [, told = "{}"] = /^event: next\ndata: (.+)$/m.exec(await response.text()) ?? [];
    return JSON.parse(told) as GraphQLAnswer<unknown>;
  },
};
