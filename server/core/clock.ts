/** The one source of the present moment, so that a test can stand at another one. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
