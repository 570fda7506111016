import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { useServer as serveGraphql } from "graphql-ws/use/ws";
import { WebSocketServer } from "ws";
import type { StoredEvent } from "#server/core/ports.ts";
import { createCommentSchema, told } from "./comment-schema.ts";
import { serveBench } from "./server-process.ts";

// For comparison: the same schema on graphql-ws as it comes, without anything of ours.
const server = createServer();
const sockets = new WebSocketServer({ server, perMessageDeflate: false });
serveGraphql({ schema: createCommentSchema(), context: () => ({ loaders: new Map() }) }, sockets);

let seq = 0;
server.listen(0, "127.0.0.1", () => {
  serveBench({
    port: (server.address() as AddressInfo).port,
    subscriptions: () => told.listenerCount("event"),
    tell() {
      seq += 1;
      const data = { id: String(seq) };
      const event = {
        topic: "room:1",
        epoch: crypto.randomUUID(),
        seq,
        type: "CommentPosted",
        data,
        at: new Date(),
      };
      told.emit("event", event satisfies StoredEvent);
    },
  });
});
