import { Refused } from "#server/core/commands/refused.ts";
import { InvalidInput } from "#server/core/graphql/errors.ts";

/** A mail address, or a row of digits that can be called. */
const address = /\S@\S+\.\S|\+?\d[\d\s().-]{6,}\d/;

/** Contacts are read by everybody: a role and an office, never how to reach a person. */
export function publicContact(field: string, text: string): string {
  if (!address.test(text)) return text;
  throw new Refused(
    new InvalidInput(
      field,
      "Name a role and an office. Addresses and numbers of people are not published.",
    ),
  );
}
