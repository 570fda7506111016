import type { Log } from "#server/core/log.ts";

/** As long as the proxy in front waits for the others at most. */
const farewellMs = 10_000;

/**
 * What becomes of a failure that nobody caught.
 *
 * A rejected promise that nobody awaits is logged, and the hub goes on: what it belonged to has
 * failed by itself (its transaction is rolled back, its answer never came), nothing else was
 * interrupted, and ending the process would put 250 people out of a room for one request of one of
 * them. An exception that nobody caught has broken off a piece of work in the middle, and what that
 * left behind nobody knows: the hub drains and ends, for whoever watches over it to start it anew.
 */
export function outliveRejections(log: Log, stop: () => Promise<void>): void {
  process.on("unhandledRejection", (reason) => {
    log.error({ err: reason }, "a promise was rejected and nobody awaited it; the hub goes on");
  });
  process.on("uncaughtException", (error) => {
    log.fatal({ err: error }, "an exception was not caught; the hub drains and ends");
    void endAfter(stop);
  });
}

async function endAfter(stop: () => Promise<void>): Promise<void> {
  setTimeout(() => process.exit(1), farewellMs).unref();
  try {
    await stop();
  } finally {
    process.exit(1);
  }
}
