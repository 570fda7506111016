import { monitorEventLoopDelay } from "node:perf_hooks";

type Delay = ReturnType<typeof monitorEventLoopDelay>;

/** How often it is looked whether the loop is in time, in milliseconds; an idle loop shows as this. */
const resolution = 10;
const windowMs = 30_000;

export interface EventLoopLag {
  /** How late the event loop was of late, in milliseconds: so many of 100 turns were not later. */
  lagMs(percent?: number): number;
  close(): void;
}

/**
 * The last half minute, whoever else asks, and how often: it is told from the window that goes on and
 * the one before it, whichever was worse.
 */
export function watchEventLoop(): EventLoopLag {
  let now = watch();
  let before: Delay | null = null;
  const timer = setInterval(() => {
    before?.disable();
    now.disable();
    [before, now] = [now, watch()];
  }, windowMs).unref();
  return {
    lagMs: (percent = 99) =>
      Math.max(before ? lateness(before, percent) : 0, lateness(now, percent)),
    close() {
      clearInterval(timer);
      now.disable();
    },
  };
}

function watch(): Delay {
  const delay = monitorEventLoopDelay({ resolution });
  delay.enable();
  return delay;
}

function lateness(delay: Delay, percent: number): number {
  return delay.count === 0 ? 0 : Math.max(0, delay.percentile(percent) / 1e6 - resolution);
}
