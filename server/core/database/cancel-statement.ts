import { connect } from "node:net";
import type { Client } from "pg";

/** What the server said when the connection was made: who may cancel on it. */
interface Cancellable {
  processID: number;
  secretKey: number;
}

/** The code of a CancelRequest in PostgreSQL's protocol. */
const cancelRequest = 80_877_102;
const patienceMs = 2_000;

/**
 * Asks the server to stop what runs on a connection, on a connection of its own as the protocol has
 * it. Resolves when the server has taken it, or cannot be reached: then its own limit ends it.
 */
export function cancelStatement(client: Client): Promise<void> {
  const { host, port } = client;
  const { processID, secretKey } = client as unknown as Cancellable;
  const message = Buffer.alloc(16);
  for (const [at, part] of [message.length, cancelRequest, processID, secretKey].entries())
    message.writeInt32BE(part, at * 4);
  return new Promise((resolve) => {
    const path = `${host}/.s.PGSQL.${port}`;
    const socket = host.startsWith("/") ? connect(path) : connect(port, host);
    socket.setTimeout(patienceMs, () => socket.destroy());
    socket.once("connect", () => socket.end(message));
    socket.on("error", () => socket.destroy());
    socket.resume();
    socket.once("close", () => resolve());
  });
}
