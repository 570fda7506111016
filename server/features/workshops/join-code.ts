import { randomInt } from "node:crypto";
import { limits } from "#schema/limits.ts";

const { length, alphabet } = limits.joinCode;

/** A new code from the operating system's randomness: 32^6, a thousand million of them. */
export function newJoinCode(): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join("");
}

/**
 * The code somebody typed, as it is stored; null when it cannot be one. Case, spaces and hyphens do
 * not count, nor full-width letters of an East Asian keyboard.
 */
export function readJoinCode(typed: string): string | null {
  if (typed.length > 60) return null;
  const code = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Dash}]/gu, "");
  return code.length === length && Array.from(code).every((letter) => alphabet.includes(letter))
    ? code
    : null;
}
