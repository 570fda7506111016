import { limits } from "#schema/limits.ts";
import { Refused } from "#server/core/commands/refused.ts";
import { writtenLine, writtenText } from "#server/core/commands/written-text.ts";
import type { Tables } from "#server/core/database/tables.ts";
import { InvalidInput } from "#server/core/graphql/errors.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import type { Kysely } from "kysely";
import type { PracticeCostInput } from "../text/practice-content.type.ts";
import { publicContact } from "../public-contact.ts";
import type { AdoptionState } from "./adoption.enums.ts";

/** The words of an adoption as they are stored; each throws `Refused` with its field. */
export const readWords = {
  changed: (text: string) => writtenText("changed", text, limits.adoptionChanged),
  costNote: (text: string) => writtenText("costNote", text, limits.adoptionCostNote),
  contactHere: (text: string) => contact("contactHere", text),
  contactOrigin: (text: string) => contact("contactOrigin", text),
};

function contact(field: string, text: string): string {
  return publicContact(field, writtenLine(field, text, limits.adoptionContact));
}

/** What is said to a step; who stops says why. */
export function readNote(state: AdoptionState, text: string | null | undefined): string {
  const note = writtenText("note", text ?? "", limits.stepNote).trim();
  if (state === "stopped" && note === "")
    throw new Refused(new InvalidInput("note", "Say why the city stopped: others learn from it."));
  return note;
}

const day = 24 * 60 * 60 * 1000;

/**
 * The day of a step: today unless given, and not a day to come. Our cities are ahead of UTC, so
 * their tomorrow may have begun.
 */
export function readSince(since: string | null | undefined, now: Date): string {
  const given = since ?? now.toISOString().slice(0, 10);
  if (given > new Date(now.getTime() + day).toISOString().slice(0, 10))
    throw new Refused(new InvalidInput("since", "This day is still to come."));
  return given;
}

/** The columns of a cost; all empty without one. */
export function readCost(cost: PracticeCostInput | null) {
  if (cost === null) return { cost_amount: null, cost_currency: null, cost_year: null };
  const { amount, currency, year } = cost;
  if (!Number.isFinite(amount) || amount < 0 || amount >= 1e15)
    throw new Refused(new InvalidInput("cost.amount", "This is not an amount."));
  if (!currencies.has(currency))
    throw new Refused(new InvalidInput("cost.currency", "This is not a currency such as VND."));
  if (!Number.isInteger(year) || year < 1900 || year > 2200)
    throw new Refused(new InvalidInput("cost.year", "This is not a year."));
  return { cost_amount: amount, cost_currency: currency, cost_year: year };
}

const currencies = new Set(Intl.supportedValuesOf("currency"));

/**
 * The challenge of the adopting city that an adoption answers. Challenges stand above practices, so
 * only the row is looked at.
 */
export async function challengeOfCity(
  db: Kysely<Tables>,
  id: string | null,
  cityId: string,
): Promise<string | null> {
  if (id === null) return null;
  const found = await db
    .selectFrom("challenge")
    .select("id")
    .where("id", "=", keyIn(id, "Challenge"))
    .where("city_id", "=", cityId)
    .executeTakeFirst();
  if (!found)
    throw new Refused(
      new InvalidInput("challengeId", "There is no such challenge of the adopting city."),
    );
  return found.id;
}
