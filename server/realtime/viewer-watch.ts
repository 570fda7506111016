import { closeCodes } from "#schema/live.ts";
import type { Viewer } from "#server/core/context.ts";
import type { Credentials } from "#server/core/http/caller.ts";
import { rightsKeysOf } from "#server/core/key-of.ts";
import { KeyRefused } from "#server/core/key-refused.ts";
import type { Log } from "#server/core/log.ts";
import type { Asker } from "#server/realtime/asker.ts";
import type { Rights } from "#server/realtime/rights.ts";
import type { Turns } from "#server/realtime/turns.ts";

export interface ViewerWatchParts {
  rights: Rights;
  turns: Turns;
  readViewer(credentials: Credentials): Promise<Viewer>;
  log: Log;
}

/**
 * Keeps the viewer of each open connection true: when its session, person or guest is rechecked, it
 * is read again, and with it everything the connection follows is decided again (RT7).
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
    return () => {
      for (const each of forget) each();
    };
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
