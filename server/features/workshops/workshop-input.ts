import { limits } from "#schema/limits.ts";
import { InvalidInput } from "#server/core/graphql/errors.ts";
import { fill, type Words } from "#server/core/language/sentences.ts";
import { languageTag } from "#server/core/commands/language-tag.ts";
import { Refused } from "#server/core/commands/refused.ts";
import { writtenLine, writtenText } from "#server/core/commands/written-text.ts";

export interface TextOfWorkshop {
  readonly language: string;
  readonly title: string;
  readonly summary: string;
}

/** Title and summary by language; the first is the original. Throws `Refused`. */
export function readWorkshopTexts(
  field: string,
  texts: readonly { language: string; title: string; summary?: string | null }[],
): TextOfWorkshop[] {
  const read = texts.map(({ language, title, summary }, index) => ({
    language: languageTag(`${field}.${index}.language`, language),
    title: writtenLine(`${field}.${index}.title`, title, limits.workshopTitle),
    summary: writtenText(`${field}.${index}.summary`, summary ?? "", limits.workshopSummary),
  }));
  onePerLanguage(field, read);
  return read;
}

/** At least one text and one for a language. Throws `Refused`. */
export function onePerLanguage(field: string, texts: readonly { language: string }[]): void {
  if (texts.length === 0) throw refusal(field, "Write it in at least one language.");
  const { max } = limits.workshopLanguages;
  if (texts.length > max) throw refusal(field, fill("At most {max} languages fit.", { max }));
  const doubled = texts.findIndex(
    (text, index) => texts.findIndex((other) => other.language === text.language) < index,
  );
  if (doubled >= 0)
    throw refusal(`${field}.${doubled}.language`, "This language is there already.");
}

/** The languages spoken, without doubles. Throws `Refused`. */
export function readLanguages(field: string, tags: readonly string[]): string[] {
  const { max } = limits.workshopLanguages;
  if (tags.length > max) throw refusal(field, fill("At most {max} languages fit.", { max }));
  const read = [...new Set(tags.map((tag, index) => languageTag(`${field}.${index}`, tag)))];
  if (read.length === 0) throw refusal(field, "Name at least one language.");
  return read;
}

/** A mistyped year is met here and not in somebody's calendar. */
const years = { first: 2000, last: 2100 };
const longestMs = 31 * 24 * 60 * 60 * 1000;

/** Both ends of a workshop. Throws `Refused`. */
export function checkSpan(startsAt: Date, endsAt: Date): void {
  const year = startsAt.getUTCFullYear();
  if (year < years.first || year > years.last)
    throw refusal("startsAt", "This year cannot be right.");
  checkOrder(startsAt, endsAt);
  if (endsAt.getTime() - startsAt.getTime() > longestMs)
    throw refusal("endsAt", "A workshop lasts at most 31 days.");
}

export function checkOrder(startsAt: Date | null, endsAt: Date | null): void {
  if (startsAt !== null && endsAt !== null && endsAt <= startsAt)
    throw refusal("endsAt", "The end must come after the beginning.");
}

function refusal(field: string, words: Words): Refused {
  return new Refused(new InvalidInput(field, words));
}
