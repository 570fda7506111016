/** A day in milliseconds. */
const day = 24 * 60 * 60 * 1000;

export const keyLimits = {
  /** Of one person, that are neither revoked nor expired. */
  perPerson: 20,
  longestMs: 366 * day,
  addresses: 20,
  /** Being used is written down at most so often. */
  touchMs: 5 * 60 * 1000,
} as const;
