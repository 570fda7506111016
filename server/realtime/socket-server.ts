import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { handleProtocols, type Server } from "graphql-ws";
import { WebSocketServer } from "ws";
import { closeCodes } from "#schema/live.ts";
import { bearerIn, callerOf } from "#server/core/http/caller.ts";
import { connectionRefusals } from "#server/core/http/connection-refusals.ts";
import { answerRaw, type Refusal } from "#server/core/http/raw-answer.ts";
import { requestIdOf, tellRequestId } from "#server/core/http/request-id.ts";
import { KeyRefused } from "#server/core/key-refused.ts";
import { Connection } from "#server/realtime/connection.ts";
import { KeepAlive } from "#server/realtime/keep-alive.ts";
import type { LiveCommon } from "#server/realtime/live-server.ts";
import { createProtocol } from "#server/realtime/protocol.ts";

/** How long clients have to say goodbye when the node stops. */
const farewellMs = 2_000;

/** GraphQL over WebSocket (graphql-transport-ws): everything that is live, and the rest as well. */
export class LiveSockets {
  readonly #parts: LiveCommon;
  readonly #connections = new Set<Connection>();
  /** Each ends the watch of a connection's viewer. */
  readonly #watched = new WeakMap<Connection, () => void>();
  readonly #sockets: WebSocketServer;
  readonly #protocol: Server<Connection>;
  readonly #keepAlive: KeepAlive;
  #closing = false;

  constructor(parts: LiveCommon) {
    this.#parts = parts;
    this.#protocol = createProtocol(parts, (connection, authorization) =>
      this.#identify(connection, authorization),
    );
    this.#sockets = new WebSocketServer({
      noServer: true,
      maxPayload: parts.caps.messageBytes,
      // Six times the work and ten times the memory of a connection.
      perMessageDeflate: false,
      clientTracking: false,
      handleProtocols,
    });
    tellRequestId(this.#sockets);
    this.#keepAlive = new KeepAlive(this.#connections, parts.times, (connection) =>
      parts.watch.readAgain(connection),
    );
  }

  upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    this.#accept(request, stream, head).catch((error: unknown) => {
      if (error instanceof KeyRefused)
        return this.#refuse(request, stream, connectionRefusals.badKey);
      this.#parts.services.log.error({ err: error }, "a connection could not be opened");
      this.#refuse(request, stream, connectionRefusals.stopping);
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
    if (this.#closing) return this.#refuse(request, stream, connectionRefusals.stopping);
    if (this.#parts.addresses.of(caller.address) >= this.#parts.caps.connectionsPerAddress) {
      return this.#refuse(request, stream, connectionRefusals.tooMany);
    }
    const moment = realtime.rights.moment();
    const viewer = await services.deadlines.run(() => readViewer(services, caller));
    this.#sockets.handleUpgrade(request, stream, head, (socket) => {
      const connectionParts = { services, metrics: realtime.metrics, caps: this.#parts.caps };
      const id = requestIdOf(request);
      this.#open(new Connection(connectionParts, socket, stream, caller, viewer, id), moment);
    });
  }

  #refuse(request: IncomingMessage, stream: Duplex, refusal: Refusal): void {
    answerRaw(stream, this.#parts.services.config, requestIdOf(request), refusal);
  }

  /** `moment` is from before its viewer was read. */
  #open(connection: Connection, moment: number): void {
    const { services, realtime } = this.#parts;
    const { socket, caller } = connection;
    this.#connections.add(connection);
    this.#parts.addresses.add(caller.address);
    realtime.metrics.sockets += 1;
    this.#watched.set(connection, this.#parts.watch.begin(connection, moment));
    const closed = this.#serve(connection);
    socket.once("close", (code, reason) => {
      this.#connections.delete(connection);
      this.#parts.addresses.remove(caller.address);
      realtime.metrics.sockets -= 1;
      this.#watched.get(connection)?.();
      // Also those that the protocol server lost sight of.
      for (const subscription of connection.subscriptions) subscription.end();
      closed(code, String(reason)).catch((error: unknown) => {
        services.log.error({ err: error }, "a connection did not close well");
      });
    });
    if (this.#closing) connection.close(closeCodes.serviceRestart, "Restarting");
  }

  /** Where no header can be sent, as in a browser, a key comes with the first message. */
  async #identify(connection: Connection, authorization: unknown): Promise<boolean> {
    const { services, realtime, readViewer, watch } = this.#parts;
    const token = bearerIn(authorization);
    if (token === null) return false;
    const moment = realtime.rights.moment();
    try {
      const caller = { ...connection.caller, token };
      connection.viewer = await services.deadlines.run(() => readViewer(services, caller));
      connection.caller = caller;
    } catch (error) {
      if (error instanceof KeyRefused) return false;
      throw error;
    }
    if (!this.#connections.has(connection)) return false;
    this.#watched.get(connection)?.();
    this.#watched.set(connection, watch.begin(connection, moment));
    return true;
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
    if (connection.bucket.take(Date.now()) < -this.#parts.caps.messageBurst) {
      return connection.close(closeCodes.tooManyMessages, "Too many messages");
    }
    receive(data.toString()).catch((error: unknown) => {
      this.#parts.services.log.error({ err: error }, "a message could not be handled");
      connection.close(closeCodes.tryAgainLater, "Something broke here");
    });
  }
}
