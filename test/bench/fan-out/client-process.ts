import { randomUUID } from "node:crypto";
import { WebSocket } from "ws";
import { document } from "./document.ts";

/** What a process of clients is told to be, in its one argument. */
export interface ClientsWanted {
  port: number;
  count: number;
  /** `raw` only listens; the others speak graphql-transport-ws, with ids of their own or all the same. */
  speak: "raw" | "own ids" | "equal ids";
}

/** To the bench: the text of the first message, or how many were received so far. */
export type FromClients = { sample: string } | { received: number };

const { port, count, speak } = JSON.parse(process.argv[2]!) as ClientsWanted;
const atOnce = 100;
let received = 0;
let expected = 0;

function heard(data: Buffer): void {
  if (received === 0) process.send?.({ sample: data.toString() } satisfies FromClients);
  received += 1;
  if (received === expected) process.send?.({ received } satisfies FromClients);
}

function connect(): Promise<void> {
  return new Promise((resolve, reject) => {
    const url = `ws://127.0.0.1:${port}/graphql`;
    const socket = new WebSocket(url, speak === "raw" ? [] : "graphql-transport-ws", {
      perMessageDeflate: false,
    });
    socket.on("error", reject);
    if (speak === "raw") {
      socket.on("open", resolve);
      socket.on("message", heard);
      return;
    }
    socket.on("open", () => socket.send(JSON.stringify({ type: "connection_init" })));
    socket.once("message", () => {
      const id = speak === "own ids" ? randomUUID() : "1";
      const payload = { query: document, variables: { room: "1" }, operationName: "RoomEvents" };
      socket.send(JSON.stringify({ id, type: "subscribe", payload }));
      socket.on("message", heard);
      resolve();
    });
  });
}

process.on("disconnect", () => process.exit());
process.on("message", (total: number) => {
  expected = total;
  if (received === expected) process.send?.({ received } satisfies FromClients);
});

for (let left = count; left > 0; left -= atOnce) {
  await Promise.all(Array.from({ length: Math.min(atOnce, left) }, connect));
}
process.send?.({ received: -1 } satisfies FromClients);
