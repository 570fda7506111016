import { createHash, randomBytes } from "node:crypto";

/** What a browser holds: 256 bits of chance that say nothing of whose they are. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored: whoever reads the database cannot become anybody with it. */
export function hashToken(token: string): Uint8Array {
  return createHash("sha256").update(token).digest();
}
