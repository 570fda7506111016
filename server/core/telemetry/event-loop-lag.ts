import { monitorEventLoopDelay } from "node:perf_hooks";

/** How often it is looked whether the loop is in time, in milliseconds; an idle loop shows as this. */
const resolution = 10;
const windowMs = 30_000;

export interface EventLoopLag {
  /** How late the event loop was of late, in milliseconds: 99 of 100 turns were not later. */
  lagMs(): number;
  close(): void;
}

/** For people who look now and then: the last half minute, whoever else asks, and how often. */
export function watchEventLoop(): EventLoopLag {
  const delay = monitorEventLoopDelay({ resolution });
  delay.enable();
  let former = 0;
  const current = () =>
    delay.count === 0 ? 0 : Math.max(0, delay.percentile(99) / 1e6 - resolution);
  const timer = setInterval(() => {
    former = current();
    delay.reset();
  }, windowMs).unref();
  return {
    lagMs: () => Math.max(former, current()),
    close() {
      clearInterval(timer);
      delay.disable();
    },
  };
}
