import { closeCodes } from "#schema/live.ts";
import type { Viewer } from "#server/core/context.ts";
import type { Log } from "#server/core/log.ts";
import type { Connection } from "#server/realtime/connection.ts";
import type { Rights } from "#server/realtime/rights.ts";
import type { Turns } from "#server/realtime/turns.ts";

export interface ViewerWatchParts {
  rights: Rights;
  turns: Turns;
  readViewer(token: string | null): Promise<Viewer>;
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
  begin(connection: Connection, moment: number): () => void {
    const { rights } = this.#parts;
    const keys = keysOf(connection.viewer);
    const forget = keys.map((key) => rights.onRecheck(key, () => this.readAgain(connection)));
    if (rights.changedSince(moment, keys)) this.readAgain(connection);
    return () => {
      for (const each of forget) each();
    };
  }

  readAgain(connection: Connection): void {
    connection.viewerReadAt = Date.now();
    void this.#parts.turns.run(() => this.#read(connection));
  }

  async #read(connection: Connection): Promise<void> {
    try {
      const viewer = await this.#parts.readViewer(connection.caller.token);
      if (identityOf(viewer) !== identityOf(connection.viewer)) {
        return connection.close(closeCodes.unauthorized, "The session ended");
      }
      connection.viewer = viewer;
      for (const subscription of connection.subscriptions) subscription.decideAgain();
    } catch (error) {
      this.#parts.log.error({ err: error }, "a viewer could not be read again");
      connection.close(closeCodes.tryAgainLater, "Something broke here");
    }
  }
}

/** The keys that features recheck when something about who this is has changed. */
function keysOf(viewer: Viewer): string[] {
  if (viewer.kind === "person") return [`session:${viewer.sessionId}`, `person:${viewer.personId}`];
  if (viewer.kind === "guest") return [`session:${viewer.sessionId}`, `guest:${viewer.guestId}`];
  return [];
}

function identityOf(viewer: Viewer): string {
  return [viewer.kind, ...keysOf(viewer)].join(" ");
}
