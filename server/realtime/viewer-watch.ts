import { closeCodes } from "#schema/live.ts";
import type { Clock } from "#server/core/clock.ts";
import type { Viewer } from "#server/core/context.ts";
import type { Credentials } from "#server/core/http/caller.ts";
import { keyOf, rightsKeysOf } from "#server/core/key-of.ts";
import { KeyRefused } from "#server/core/key-refused.ts";
import type { Log } from "#server/core/log.ts";
import type { Asker } from "#server/realtime/asker.ts";
import type { Rights } from "#server/realtime/rights.ts";
import type { Turns } from "#server/realtime/turns.ts";

export interface ViewerWatchParts {
  rights: Rights;
  turns: Turns;
  readViewer(credentials: Credentials): Promise<Viewer>;
  clock: Clock;
  log: Log;
}

/** Timers hold no longer time than this. */
const longestWaitMs = 2 ** 31 - 1;

/**
 * Keeps the viewer of each open connection true: when its session, person or guest is rechecked, it
 * is read again, and with it everything the connection follows is decided again (RT7). So it is in the
 * moment its key expires, of which nobody says a word.
 */
export class ViewerWatch {
  readonly #parts: ViewerWatchParts;

  constructor(parts: ViewerWatchParts) {
    this.#parts = parts;
  }

  /** `moment` is from before the viewer was read. The answer ends the watch. */
  begin(connection: Asker, moment: number): () => void {
    const { rights } = this.#parts;
    const keys = rightsKeysOf(connection.viewer);
    const forget = keys.map((key) => rights.onRecheck(key, () => this.readAgain(connection)));
    if (rights.changedSince(moment, keys)) this.readAgain(connection);
    forget.push(this.#atExpiry(connection));
    return () => {
      for (const each of forget) each();
    };
  }

  #atExpiry(connection: Asker): () => void {
    const end = keyOf(connection.viewer)?.expiresAt;
    if (!end) return () => {};
    let timer: NodeJS.Timeout | undefined;
    const look = () => {
      const left = end.getTime() - this.#parts.clock.now().getTime();
      if (left <= 0) this.readAgain(connection);
      else timer = setTimeout(look, Math.min(left, longestWaitMs)).unref();
    };
    look();
    return () => clearTimeout(timer);
  }

  readAgain(connection: Asker): void {
    connection.viewerReadAt = Date.now();
    void this.#parts.turns.run(() => this.#read(connection));
  }

  async #read(connection: Asker): Promise<void> {
    try {
      const viewer = await this.#parts.readViewer(connection.caller);
      if (identityOf(viewer) !== identityOf(connection.viewer)) {
        return connection.close(closeCodes.unauthorized, "The session ended");
      }
      connection.viewer = viewer;
      for (const subscription of connection.subscriptions) subscription.decideAgain();
    } catch (error) {
      if (error instanceof KeyRefused)
        return connection.close(closeCodes.unauthorized, "The key is not valid any more");
      this.#parts.log.error({ err: error }, "a viewer could not be read again");
      connection.close(closeCodes.tryAgainLater, "Something broke here");
    }
  }
}

function identityOf(viewer: Viewer): string {
  return [viewer.kind, ...rightsKeysOf(viewer)].join(" ");
}
