import type { Services } from "#server/core/context.ts";
import { afterCommits } from "#server/realtime/after-commits.ts";
import { indexStale } from "./index-stale.ts";

/** Changes of the next moments are indexed with the first one. */
const pauseMs = 300;
/** For what was changed in another way than by a command, and for nodes that died half way. */
const sweepMs = 15_000;

/** Keeps the index of this hub's search current until `close`. */
export interface SearchIndexer {
  close(): Promise<void>;
}

export function startSearchIndexer({ database, log }: Services): SearchIndexer {
  // Its own statements are no part of any request's.
  const { kysely } = database;
  let waiting: NodeJS.Timeout | null = null;
  let running: Promise<void> | null = null;
  let again = false;
  let closed = false;

  async function run(): Promise<void> {
    try {
      await indexStale({ kysely }, { goesOn: () => !closed });
    } catch (error) {
      // The notes stay: the next sweep tries again.
      if (!closed) log.error({ err: error }, "The search could not be indexed");
    }
    running = null;
    if (again) wake();
  }

  function wake(): void {
    if (closed || waiting !== null) return;
    again = running !== null;
    if (again) return;
    waiting = setTimeout(() => {
      waiting = null;
      running = run();
    }, pauseMs);
    waiting.unref();
  }

  const forget = afterCommits(database, wake);
  const sweep = setInterval(wake, sweepMs);
  sweep.unref();
  wake();
  return {
    async close() {
      closed = true;
      forget();
      clearInterval(sweep);
      if (waiting !== null) clearTimeout(waiting);
      await running;
    },
  };
}
