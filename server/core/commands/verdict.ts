import type { PlainSentence } from "#server/core/language/sentences.ts";

/** Allowed, or not, with the reason that the person reads. */
export type Verdict =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: PlainSentence };

export const yes: Verdict = { allowed: true };
export const no = (reason: PlainSentence): Verdict => ({ allowed: false, reason });
