import { randomBytes } from "node:crypto";
import { crc32 } from "node:zlib";
import { keyPrefix } from "#server/core/http/caller.ts";

const form = new RegExp(`^${keyPrefix}([\\w-]{43})_([0-9a-f]{8})$`);

/**
 * 256 bits of chance. The prefix and the checksum at the end let programs that look for lost secrets
 * know one when they see it, and let the hub refuse a mistyped one without asking its database.
 */
export function newKeyToken(): string {
  const chance = randomBytes(32).toString("base64url");
  return `${keyPrefix}${chance}_${checksum(chance)}`;
}

export function isKeyToken(token: string): boolean {
  const [, chance, sum] = form.exec(token) ?? [];
  return chance !== undefined && sum === checksum(chance);
}

/** By these signs its owner tells one key from another. */
export function hintOf(token: string): string {
  return token.slice(-4);
}

function checksum(chance: string): string {
  return crc32(chance).toString(16).padStart(8, "0");
}
