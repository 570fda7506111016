import type { Format } from "#client/i18n/format.ts";
import type { NoteCost } from "./note-content.ts";

/** "6,058,000,000 VND (2008)": the currency's letters are the same in every language. */
export function formatCost(format: Format, { amount, currency, year }: NoteCost): string {
  return `${format.number(amount)} ${currency} (${year})`;
}
