import WebSocket from "ws";
import type { TestClient } from "#test/support/client.ts";

/** A socket that is open with the cookies of a client; resolves when the hub has taken it. */
export async function openSocket(
  address: string,
  client: TestClient,
): Promise<{ closed: Promise<number> }> {
  const socket = new WebSocket(`${address.replace("http", "ws")}/graphql`, "graphql-transport-ws", {
    headers: { cookie: client.cookie },
  });
  const closed = new Promise<number>((resolve) => socket.once("close", resolve));
  await new Promise<void>((resolve, reject) => {
    socket.once("error", reject);
    socket.once("open", () => socket.send(JSON.stringify({ type: "connection_init" })));
    socket.once("message", () => resolve());
  });
  return { closed };
}
