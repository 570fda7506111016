import { randomInt } from "node:crypto";
import { foldForSearch } from "#server/core/text.ts";

const letters = "abcdefghjkmnpqrstuvwxyz23456789";

/**
 * The place of a thing in addresses, from its title: `hoi-thao-ha-long`. A title without Latin
 * letters gives `otherwise`. With `again`, when the address is taken, a few random letters follow.
 */
export function slugOf(title: string, otherwise: string, again: boolean): string {
  const words = foldForSearch(title)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
  const slug = words === "" ? otherwise : words;
  return again || slug === otherwise ? `${slug}-${randomLetters(5)}` : slug;
}

function randomLetters(count: number): string {
  return Array.from({ length: count }, () => letters[randomInt(letters.length)]).join("");
}
