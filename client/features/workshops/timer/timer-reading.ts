/** The room's timer as the API tells it. */
export interface TimerFacts {
  state: "RUNNING" | "PAUSED";
  durationMs: number;
  endsAt: string | null;
  remainingMs: number | null;
}

export interface TimerReading {
  /** Below zero: over by so much. */
  remainingMs: number;
  paused: boolean;
  over: boolean;
  /** The last minute, where the display turns to the colour of notice. */
  nearEnd: boolean;
}

const minute = 60_000;

/** What the timer shows at `serverNow` (ms since 1970 by the server's clock). */
export function readTimer(timer: TimerFacts, serverNow: number): TimerReading {
  const paused = timer.state === "PAUSED";
  const remainingMs =
    paused || !timer.endsAt
      ? (timer.remainingMs ?? 0)
      : new Date(timer.endsAt).getTime() - serverNow;
  return {
    remainingMs,
    paused,
    over: remainingMs <= 0,
    nearEnd: remainingMs > 0 && remainingMs <= minute,
  };
}

/** "04:59", "1:00:00"; over time counts up as "+00:12". Seconds are those that are still to come. */
export function formatCountdown(remainingMs: number): string {
  const over = remainingMs < 0;
  const total = over ? Math.floor(-remainingMs / 1000) : Math.ceil(remainingMs / 1000);
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor((total % 3600) / 60);
  const seconds = total % 60;
  const two = (value: number) => String(value).padStart(2, "0");
  const clock =
    hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${two(minutes)}:${two(seconds)}`;
  return over ? `+${clock}` : clock;
}

export type TimerMoment = "five-minutes" | "one-minute" | "over";

const moments: readonly { moment: TimerMoment; atMs: number }[] = [
  { moment: "over", atMs: 0 },
  { moment: "one-minute", atMs: minute },
  { moment: "five-minutes", atMs: 5 * minute },
];

/**
 * What is to be said aloud because time went from `beforeMs` to `nowMs` left; null for most ticks.
 * Nobody wants the seconds read to them.
 */
export function momentPassed(beforeMs: number, nowMs: number): TimerMoment | null {
  return moments.find(({ atMs }) => beforeMs > atMs && nowMs <= atMs)?.moment ?? null;
}
