/** The room's clock as it is stored: nothing, running until a moment, or paused with so much left. */
export interface StoredTimer {
  readonly timerDurationMs: number | null;
  readonly timerEndsAt: Date | null;
  readonly timerRemainingMs: number | null;
}

export const stopped: StoredTimer = {
  timerDurationMs: null,
  timerEndsAt: null,
  timerRemainingMs: null,
};

export function started(durationMs: number, now: Date): StoredTimer {
  return {
    timerDurationMs: durationMs,
    timerEndsAt: new Date(now.getTime() + durationMs),
    timerRemainingMs: null,
  };
}

/** Paused at `now`; one that is over has nothing left. A timer that does not run stays as it is. */
export function paused(timer: StoredTimer, now: Date): StoredTimer {
  if (timer.timerEndsAt === null) return timer;
  const left = Math.max(0, timer.timerEndsAt.getTime() - now.getTime());
  return { ...timer, timerEndsAt: null, timerRemainingMs: left };
}

/** Goes on at `now` with what was left. A timer that is not paused stays as it is. */
export function resumed(timer: StoredTimer, now: Date): StoredTimer {
  if (timer.timerRemainingMs === null) return timer;
  const endsAt = new Date(now.getTime() + timer.timerRemainingMs);
  return { ...timer, timerEndsAt: endsAt, timerRemainingMs: null };
}
