import type { RateLimit } from "#server/core/rate-limits.ts";

/** A day in milliseconds. */
const day = 24 * 60 * 60 * 1000;

export const session = {
  /** Not used for so long, a session has ended. */
  lifetimeMs: 30 * day,
  /** Being used is written down at most so often. */
  touchMs: 5 * 60 * 1000,
  /** The longest that browsers keep a cookie; when a session ends, the database says. */
  cookieMs: 400 * day,
} as const;

/**
 * A whole workshop may sit behind the one address of its venue, so a limit for an address is wide
 * and the limit for an account is what stops guessing: 20 tries an hour at one code in a million.
 */
export const signInLimits = {
  lettersToAccount: { name: "letters-to-account", points: 5, seconds: 15 * 60 },
  lettersFromAddress: { name: "letters-from-address", points: 60, seconds: 10 * 60 },
  triesAtAccount: { name: "tries-at-account", points: 20, seconds: 60 * 60 },
  triesFromAddress: { name: "tries-from-address", points: 120, seconds: 10 * 60 },
  demoFromAddress: { name: "demo-from-address", points: 120, seconds: 10 * 60 },
} as const satisfies Record<string, RateLimit>;

/** The file with one's own data reads a lot: so often in an hour for one person. */
export const ownDataLimits = {
  exports: { name: "exports-of-own-data", points: 10, seconds: 60 * 60 },
} as const satisfies Record<string, RateLimit>;
