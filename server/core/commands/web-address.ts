import { Refused } from "#server/core/commands/refused.ts";
import { InvalidInput } from "#server/core/graphql/errors.ts";

/** An address that a browser opens, in its canonical form; throws `Refused` when it is none. */
export function webAddress(field: string, text: string): string {
  const url = text.length <= 2_000 ? URL.parse(text.trim()) : null;
  if (url === null || !["http:", "https:"].includes(url.protocol))
    throw new Refused(
      new InvalidInput(field, "This is no web address. It begins with https:// or http://."),
    );
  return url.href;
}
