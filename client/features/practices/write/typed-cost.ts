import type { NoteCost } from "../note/note-content.ts";

/** A cost while it is typed. */
export interface TypedCost {
  amount: string;
  currency: string;
  year: string;
}

/** Of the member states and of those who often pay. */
const usual = [
  "USD",
  "EUR",
  "JPY",
  "KRW",
  "CNY",
  "AUD",
  "SGD",
  "BND",
  "IDR",
  "KHR",
  "LAK",
  "MMK",
  "MYR",
  "PHP",
  "THB",
  "VND",
];

export function currencies(present: string): readonly string[] {
  return present === "" || usual.includes(present) ? usual : [present, ...usual];
}

export function typedCost(cost: NoteCost | null): TypedCost {
  if (!cost) return { amount: "", currency: "", year: "" };
  return { amount: String(cost.amount), currency: cost.currency, year: String(cost.year) };
}

/** `partial`: something is missing or no number yet, so there is nothing to keep. */
export function readCost({ amount, currency, year }: TypedCost): {
  cost: NoteCost | null;
  partial: boolean;
} {
  if (amount.trim() === "" && currency === "" && year.trim() === "")
    return { cost: null, partial: false };
  const value = readAmount(amount);
  if (value === null || currency === "" || !/^(?:19|20|21)\d\d$/.test(year.trim()))
    return { cost: null, partial: true };
  return { cost: { amount: value, currency, year: Number(year) }, partial: false };
}

/** "6,058,000,000", "6.058.000.000", "6 058 000,50" and "6058000.5" are all written somewhere. */
function readAmount(typed: string): number | null {
  const text = typed.replaceAll(/[\s\u00A0\u202F']/g, "");
  if (!/^\d[\d.,]*$/.test(text)) return null;
  const parts = text.split(/[.,]/);
  const last = parts.at(-1) ?? "";
  // Three digits behind a mark are thousands; one or two are a fraction.
  const fraction = parts.length > 1 && last.length !== 3;
  const whole = (fraction ? parts.slice(0, -1) : parts).join("");
  const value = Number(fraction ? `${whole}.${last}` : whole);
  return Number.isFinite(value) ? value : null;
}
