import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { GraphQLSchema } from "graphql";
import { handleProtocols, type Server } from "graphql-ws";
import { WebSocketServer } from "ws";
import { caps, closeCodes, intervals } from "#schema/live.ts";
import type { Services } from "#server/core/context.ts";
import { callerOf } from "#server/core/http/caller.ts";
import type { ReadViewer } from "#server/core/http/graphql-route.ts";
import type { Upgrade } from "#server/core/http/upgrade.ts";
import { AddressCount } from "#server/realtime/address-count.ts";
import { type Caps, Connection } from "#server/realtime/connection.ts";
import type { Followable } from "#server/realtime/followable.ts";
import { KeepAlive } from "#server/realtime/keep-alive.ts";
import { createProtocol } from "#server/realtime/protocol.ts";
import type { Realtime, Times } from "#server/realtime/realtime.ts";
import { Turns } from "#server/realtime/turns.ts";
import { ViewerWatch } from "#server/realtime/viewer-watch.ts";

export interface SocketServerParts {
  services: Services;
  schema: GraphQLSchema;
  realtime: Realtime;
  followables: readonly Followable[];
  /** Asked once a connection, from the cookie it came with, and again when its rights change. */
  readViewer: ReadViewer;
  caps?: Partial<Caps>;
  times?: Partial<Times>;
}

export interface SocketServer {
  /** For the upgrade router, at `socketPaths.graphql`. */
  upgrade: Upgrade;
  /** Takes no new connections and sends the others elsewhere; resolves when all are gone. */
  close(): Promise<void>;
}

/** How long clients have to say goodbye when the node stops. */
const farewellMs = 2_000;
/** Decisions about rights that ask the database at the same time. */
const parallelDecisions = 8;

/** GraphQL over WebSocket (graphql-transport-ws): everything that is live, and the rest as well. */
export function createSocketServer(parts: SocketServerParts): SocketServer {
  const server = new LiveSockets(parts);
  return {
    upgrade: (request, socket, head) => server.upgrade(request, socket, head),
    close: () => server.close(),
  };
}

class LiveSockets {
  readonly #parts: SocketServerParts;
  readonly #caps: Caps;
  readonly #connections = new Set<Connection>();
  readonly #addresses = new AddressCount();
  readonly #sockets: WebSocketServer;
  readonly #protocol: Server<Connection>;
  readonly #watch: ViewerWatch;
  readonly #keepAlive: KeepAlive;
  #closing = false;

  constructor(parts: SocketServerParts) {
    const { services, realtime, readViewer } = parts;
    const times = { ...intervals, ...parts.times };
    const turns = new Turns(parallelDecisions);
    this.#parts = parts;
    this.#caps = { ...caps, ...parts.caps };
    this.#protocol = createProtocol(parts, this.#caps, times, turns);
    this.#sockets = new WebSocketServer({
      noServer: true,
      maxPayload: this.#caps.messageBytes,
      // Six times the work and ten times the memory of a connection.
      perMessageDeflate: false,
      clientTracking: false,
      handleProtocols,
    });
    this.#watch = new ViewerWatch({
      rights: realtime.rights,
      turns,
      readViewer: (token) => readViewer(services, token),
      log: services.log,
    });
    this.#keepAlive = new KeepAlive(this.#connections, times, (connection) =>
      this.#watch.readAgain(connection),
    );
  }

  upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    this.#accept(request, stream, head).catch((error: unknown) => {
      this.#parts.services.log.error({ err: error }, "a connection could not be opened");
      refuse(stream, "503 Service Unavailable");
    });
  }

  async close(): Promise<void> {
    this.#closing = true;
    this.#keepAlive.close();
    const gone = [...this.#connections].map(
      ({ socket }) => new Promise<void>((resolve) => socket.once("close", () => resolve())),
    );
    for (const connection of this.#connections) {
      connection.close(closeCodes.serviceRestart, "Restarting");
    }
    const late = setTimeout(() => {
      for (const { socket } of this.#connections) socket.terminate();
    }, farewellMs);
    await Promise.all(gone);
    clearTimeout(late);
    this.#sockets.close();
  }

  async #accept(request: IncomingMessage, stream: Duplex, head: Buffer): Promise<void> {
    const { services, realtime, readViewer } = this.#parts;
    const caller = callerOf(request, services.config);
    if (this.#closing) return refuse(stream, "503 Service Unavailable");
    if (this.#addresses.of(caller.address) >= this.#caps.connectionsPerAddress) {
      return refuse(stream, "429 Too Many Requests");
    }
    const moment = realtime.rights.moment();
    const viewer = await readViewer(services, caller.token);
    this.#sockets.handleUpgrade(request, stream, head, (socket) => {
      const connectionParts = { services, metrics: realtime.metrics, caps: this.#caps };
      this.#open(new Connection(connectionParts, socket, stream, caller, viewer), moment);
    });
  }

  /** `moment` is from before its viewer was read. */
  #open(connection: Connection, moment: number): void {
    const { services, realtime } = this.#parts;
    const { socket, caller } = connection;
    this.#connections.add(connection);
    this.#addresses.add(caller.address);
    realtime.metrics.sockets += 1;
    const unwatch = this.#watch.begin(connection, moment);
    const closed = this.#serve(connection);
    socket.once("close", (code, reason) => {
      this.#connections.delete(connection);
      this.#addresses.remove(caller.address);
      realtime.metrics.sockets -= 1;
      unwatch();
      // Also those that the protocol server lost sight of.
      for (const subscription of connection.subscriptions) subscription.end();
      closed(code, String(reason)).catch((error: unknown) => {
        services.log.error({ err: error }, "a connection did not close well");
      });
    });
    if (this.#closing) connection.close(closeCodes.serviceRestart, "Restarting");
  }

  /** Lets the protocol server speak over the connection; the answer tells it of the end. */
  #serve(connection: Connection): ReturnType<Server<Connection>["opened"]> {
    const { socket } = connection;
    const { log } = this.#parts.services;
    // After an error `ws` closes the socket itself, with the code that fits.
    socket.on("error", (error) => log.debug({ err: error }, "a connection failed"));
    socket.on("pong", () => {
      connection.alive = true;
    });
    const side = {
      protocol: socket.protocol,
      send: async (data: string) => connection.send(data),
      close: (code?: number, reason?: string) =>
        connection.close(code ?? closeCodes.goingAway, reason ?? ""),
      onMessage: (receive: (data: string) => Promise<void>) => {
        socket.on("message", (data: Buffer) => this.#hear(connection, data, receive));
      },
    };
    return this.#protocol.opened(side, connection);
  }

  #hear(connection: Connection, data: Buffer, receive: (data: string) => Promise<void>): void {
    connection.alive = true;
    // First the operations are refused; who goes on nevertheless is cut off.
    if (connection.bucket.take(Date.now()) < -this.#caps.messageBurst) {
      return connection.close(closeCodes.tooManyMessages, "Too many messages");
    }
    receive(data.toString()).catch((error: unknown) => {
      this.#parts.services.log.error({ err: error }, "a message could not be handled");
      connection.close(closeCodes.tryAgainLater, "Something broke here");
    });
  }
}

function refuse(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
