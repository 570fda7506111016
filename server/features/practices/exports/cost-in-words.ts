import { fill, wordIn } from "#server/core/language/sentences.ts";
import type { Cost } from "../practice-content.ts";

/** E.g. "US$6,000 (prices of 2017)"; empty when it is not known. Digits are 0 to 9 everywhere. */
export function costInWords(language: string, cost: Cost | null): string {
  if (cost === null) return "";
  const amount = new Intl.NumberFormat(`${language}-u-nu-latn`, {
    style: "currency",
    currency: cost.currency,
    currencyDisplay: "code",
    maximumFractionDigits: Number.isInteger(cost.amount) ? 0 : 2,
  }).format(cost.amount);
  return `${amount} · ${wordIn(language, fill("Prices of {year}", { year: String(cost.year) }))}`;
}
