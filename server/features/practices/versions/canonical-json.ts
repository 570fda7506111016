import type { Json } from "#server/core/ports.ts";

/**
 * One text for one value, whoever writes it down (RFC 8785): no white space, the members of objects
 * in the order of their names' UTF-16 code units, numbers and strings as ECMAScript writes them.
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((each: Json) => canonicalJson(each)).join(",")}]`;
  const members = Object.entries(value as { readonly [name: string]: Json })
    // Code units, as `<` compares: never a language's alphabet.
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
  return `{${members.join(",")}}`;
}
