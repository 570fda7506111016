import { vietnamese } from "#server/core/language/vietnamese.ts";

/**
 * A sentence that the hub says to people, in English, with `{holes}` for what it depends on. Only
 * what stands in the catalogue is one: a sentence that was not translated does not compile.
 */
export type Sentence = keyof typeof vietnamese;

type HoleIn<Text extends string> = Text extends `${string}{${infer Hole}}${infer Rest}`
  ? Hole | HoleIn<Rest>
  : never;

/** A sentence without holes. */
export type PlainSentence = {
  [S in Sentence]: HoleIn<S> extends never ? S : never;
}[Sentence];

/** A sentence with exactly these holes: `SentenceWith<"minutes">`. */
export type SentenceWith<Hole extends string> = {
  [S in Sentence]: [HoleIn<S>, Hole] extends [Hole, HoleIn<S>] ? S : never;
}[Sentence];

type Values = Readonly<Record<string, string | number>>;

/** A sentence and what stands in its holes, before anybody knows in which language it is read. */
export interface FilledSentence {
  readonly sentence: Sentence;
  readonly values: Values;
}

/** What a person is told, in no language yet. */
export type Words = PlainSentence | FilledSentence;

/** Numbers are written as the reader's language writes them; texts stand as they are. */
export function fill<S extends Exclude<Sentence, PlainSentence>>(
  sentence: S,
  values: Readonly<Record<HoleIn<S>, string | number>>,
): FilledSentence {
  return { sentence, values };
}

/** Every language but the one that the sentences are written in. */
const catalogues: Readonly<Record<string, Readonly<Record<Sentence, string>>>> = { vi: vietnamese };

/** Whether the hub has its own sentences in a language (a BCP 47 tag, its region left aside). */
export function isSpoken(language: string): boolean {
  const base = baseOf(language);
  return base === "en" || Object.hasOwn(catalogues, base);
}

/** The words in a language (a BCP 47 tag, its region left aside); in English where there is none. */
export function wordIn(language: string, words: Words): string {
  const { sentence, values } = typeof words === "string" ? plain(words) : words;
  const base = baseOf(language);
  const catalogue = Object.hasOwn(catalogues, base) ? catalogues[base] : undefined;
  const numbers = new Intl.NumberFormat(catalogue ? base : "en");
  return (catalogue?.[sentence] ?? sentence).replaceAll(/\{(\w+)\}/g, (hole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : hole;
    return typeof value === "number" ? numbers.format(value) : String(value);
  });
}

function baseOf(language: string): string {
  return language.toLowerCase().split("-", 1)[0]!;
}

function plain(sentence: PlainSentence): FilledSentence {
  return { sentence, values: {} };
}
