import { limits } from "#schema/limits.ts";
import { Refused } from "#server/core/commands/refused.ts";
import { writtenLine, writtenText } from "#server/core/commands/written-text.ts";
import { InvalidInput } from "#server/core/graphql/errors.ts";
import { foldForSearch } from "#server/core/text.ts";

/** The words of a challenge as they are stored; each throws `Refused` with its field. */
export const readWords = {
  title: (text: string) => writtenLine("title", text, limits.challengeTitle),
  description: (text: string) => writtenText("description", text, limits.challengeDescription),
  place: (text: string) => writtenLine("place", text, limits.challengePlace),
  since: (text: string) => writtenLine("since", text, limits.challengeSince),
};

/** A year between 1900 and this one: a difficulty is there before it is told. */
export function readSinceYear(year: number | null | undefined, now: Date): number | null {
  if (year == null) return null;
  if (year < 1900 || year > now.getUTCFullYear())
    throw new Refused(new InvalidInput("sinceYear", "Give a year from 1900 until now."));
  return year;
}

/** What the list's search matches: title, place and description. */
export function foldOf(words: { title: string; place: string; description: string }): string {
  return foldForSearch([words.title, words.place, words.description].filter(Boolean).join(" · "));
}
