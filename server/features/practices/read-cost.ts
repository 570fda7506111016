import { Refused } from "#server/core/commands/refused.ts";
import { InvalidInput } from "#server/core/graphql/errors.ts";
import type { Cost } from "./practice-content.ts";

const currencies = new Set(Intl.supportedValuesOf("currency"));

/** A cost as somebody stated it. Throws `Refused` naming the field under `cost`. */
export function readCost({ amount, currency, year }: Cost): Cost {
  if (!Number.isFinite(amount) || amount < 0 || amount >= 1e15)
    throw new Refused(new InvalidInput("cost.amount", "This is not an amount."));
  if (!currencies.has(currency.toUpperCase()))
    throw new Refused(new InvalidInput("cost.currency", "This is not a currency such as VND."));
  if (!Number.isInteger(year) || year < 1900 || year > 2200)
    throw new Refused(new InvalidInput("cost.year", "This is not a year."));
  return { amount, currency: currency.toUpperCase(), year };
}
