import { InvalidInput } from "#server/core/graphql/errors.ts";
import { Refused } from "#server/core/commands/refused.ts";

/** The IANA name of a zone as this runtime knows it; throws `Refused` when it knows none. */
export function timeZone(field: string, name: string): string {
  try {
    // An offset such as +07:00 is accepted by Intl and is no place: it has no rules for other days.
    if (/^[A-Za-z]/.test(name) && name.length <= 64)
      return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    // Said below.
  }
  throw new Refused(new InvalidInput(field, "This is not a time zone such as Asia/Ho_Chi_Minh."));
}
