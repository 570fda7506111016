/**
 * What PostgreSQL says of a value that it has no place for: a text with NUL, a number or a day that
 * is too great. Most are refused before; that a filter, a slug or a date holds one is the mistake of
 * whoever sent it, and nothing of ours broke.
 */
const unfit = new Set(["22003", "22007", "22008", "22021", "22P02", "22P05"]);

/** Whether a statement failed because of a value it was given. */
export function isUnfitValue(error: unknown): boolean {
  if (typeof error !== "object" || error === null || !("code" in error)) return false;
  return typeof error.code === "string" && unfit.has(error.code);
}
