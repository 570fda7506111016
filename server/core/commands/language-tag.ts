import { InvalidInput } from "#server/core/graphql/errors.ts";
import { canonicalLanguage } from "#server/core/language-tag.ts";
import { Refused } from "#server/core/commands/refused.ts";

/** The canonical form of a BCP 47 tag (`vi`, `ms-Arab`); throws `Refused` when it is none. */
export function languageTag(field: string, tag: string): string {
  const canonical = canonicalLanguage(tag);
  if (canonical === null)
    throw new Refused(new InvalidInput(field, "This is not a language tag such as vi, en or th."));
  return canonical;
}
