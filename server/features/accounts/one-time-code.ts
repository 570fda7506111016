import { createHmac, randomInt, timingSafeEqual } from "node:crypto";
import { limits } from "#schema/limits.ts";

const { digits } = limits.signInCode;

/** Six digits, each as likely as the others. */
export function newCode(): string {
  return String(randomInt(10 ** digits)).padStart(digits, "0");
}

/** What people type around the digits of a code does not matter: spaces, a dash. */
export function readCode(typed: string): string | null {
  const code = typed.slice(0, 40).replace(/[\s-]/g, "");
  return new RegExp(`^\\d{${digits}}$`).test(code) ? code : null;
}

/** The stored form, with the row's id as salt: equal codes look different. */
export function hashCode(rowId: string, code: string): Uint8Array {
  return createHmac("sha256", rowId).update(code).digest();
}

/** Takes the same time whatever the difference. */
export function isCode(rowId: string, code: string, hash: Uint8Array): boolean {
  return timingSafeEqual(hashCode(rowId, code), hash);
}
