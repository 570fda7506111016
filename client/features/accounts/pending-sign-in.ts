const key = "esc-hub:sign-in";

/** A code is under way to this address. */
export interface PendingSignIn {
  email: string;
  /** When it was asked for, in ms since 1970. */
  sentAt: number;
  validMinutes: number;
}

/**
 * Phones throw a page away while one looks for the code in the mail: what was typed and that a code
 * is under way is kept for this tab, as long as the code is good.
 */
export function readPendingSignIn(now = Date.now()): PendingSignIn | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? "null") as PendingSignIn | null;
    if (!kept || typeof kept.email !== "string") return null;
    return now < kept.sentAt + kept.validMinutes * 60_000 ? kept : null;
  } catch {
    return null;
  }
}

export function keepPendingSignIn(pending: PendingSignIn | null): void {
  try {
    if (pending) sessionStorage.setItem(key, JSON.stringify(pending));
    else sessionStorage.removeItem(key);
  } catch {
    // No storage in this browser: the sign-in works, it only does not survive a reload.
  }
}
