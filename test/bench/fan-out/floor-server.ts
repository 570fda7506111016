import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type WebSocket, WebSocketServer } from "ws";
import { serveBench } from "./server-process.ts";

// The floor: nothing can be cheaper than `ws` sending the same bytes to everybody.
const server = createServer();
const sockets = new Set<WebSocket>();
let frame = Buffer.alloc(0);

new WebSocketServer({ server, perMessageDeflate: false, clientTracking: false }).on(
  "connection",
  (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  },
);
server.listen(0, "127.0.0.1", () => {
  serveBench({
    port: (server.address() as AddressInfo).port,
    subscriptions: () => sockets.size,
    useFrame(text) {
      frame = Buffer.from(text);
    },
    tell() {
      for (const socket of sockets) socket.send(frame, { binary: false });
    },
  });
});
