import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { WebSocketServer } from "ws";
import { serveMeter } from "#test/bench/co-editing/meter.ts";

/** The least a server can do: each message goes to everybody else, as it came. */
const server = createServer();
const sockets = new WebSocketServer({ server, perMessageDeflate: false });
sockets.on("connection", (socket) => {
  socket.on("message", (data: Buffer) => {
    for (const other of sockets.clients) if (other !== socket) other.send(data);
  });
});
server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  serveMeter(
    { address: `http://127.0.0.1:${port}`, cookie: "", documentName: "minutes:floor" },
    async () => {
      for (const socket of sockets.clients) socket.terminate();
      server.close();
    },
  );
});
