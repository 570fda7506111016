import type { Connection } from "#server/realtime/connection.ts";

/** Looked at so often in one round, so that not all connections are pinged at once. */
const slices = 15;

/**
 * Ends connections whose other side is gone without a word, and has viewers read again from time to
 * time. One timer for all of them.
 */
export class KeepAlive {
  readonly #connections: ReadonlySet<Connection>;
  readonly #viewerMs: number;
  readonly #readViewerAgain: (connection: Connection) => void;
  readonly #timer: NodeJS.Timeout;
  #round: Connection[] = [];
  #portion = 0;

  constructor(
    connections: ReadonlySet<Connection>,
    { keepAliveMs, viewerMs }: { keepAliveMs: number; viewerMs: number },
    readViewerAgain: (connection: Connection) => void,
  ) {
    this.#connections = connections;
    this.#viewerMs = viewerMs;
    this.#readViewerAgain = readViewerAgain;
    this.#timer = setInterval(() => this.#slice(), keepAliveMs / slices).unref();
  }

  close(): void {
    clearInterval(this.#timer);
  }

  #slice(): void {
    if (this.#round.length === 0) {
      this.#round = [...this.#connections];
      this.#portion = Math.ceil(this.#round.length / slices);
    }
    for (const connection of this.#round.splice(0, this.#portion)) this.#look(connection);
  }

  #look(connection: Connection): void {
    const { socket } = connection;
    if (socket.readyState !== socket.OPEN) return;
    if (!connection.alive) return socket.terminate();
    connection.alive = false;
    socket.ping();
    if (Date.now() - connection.viewerReadAt > this.#viewerMs) this.#readViewerAgain(connection);
  }
}
