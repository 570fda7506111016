import { mark, stretchBits } from "./lexemes.ts";
import type { SearchPlan } from "./search-plan.ts";
import { allOf, has, oneOf, type TextQuery } from "./text-query.ts";

/** How far back in the order of entries something is looked for. */
export interface Reach {
  /** So far that about so many fulfil it, if words stand in texts by chance. */
  wanted: number;
  /** Only this part of that: words that stand together more often than that. */
  part: number;
}

/** A query, and where it is asked. */
export interface Bounded {
  query: TextQuery | null;
  /** Where in the order of entries they are looked for; null: everywhere. */
  latest: TextQuery | null;
  /** So many entries stand there. */
  entries: number;
}

/** The query with its facts, for the latest entries as far as that reaches. */
export function boundedTo(
  query: TextQuery | null,
  { facts, size: { entries, lastEntry } }: Pick<SearchPlan, "facts" | "size">,
  { wanted, part }: Reach,
): Bounded {
  const whole = query === null || facts === null ? query : allOf([query, facts]);
  if (whole === null) return { query: null, latest: null, entries: 0 };
  const fulfil = whole.share * entries;
  const reach = (fulfil <= 2 * wanted ? 1 : wanted / fulfil) * part;
  if (reach === 1) return { query: whole, latest: null, entries: lastEntry };
  const count = Math.ceil(lastEntry * reach);
  return { query: whole, latest: oneOf(stretches(lastEntry, count)), entries: count };
}

/** The stretches of the order that the latest `count` entries lie in: at most some ten. */
function stretches(lastEntry: number, count: number): TextQuery[] {
  const bits = stretchBits.find((each) => count / 2 ** each <= 8) ?? stretchBits.at(-1)!;
  const last = Math.floor(lastEntry / 2 ** bits);
  const first = Math.floor(Math.max(0, lastEntry - count) / 2 ** bits);
  return Array.from({ length: last - first + 1 }, (_, at) =>
    has(mark.stretch(bits, first + at), 1),
  );
}

/**
 * Cities and organisations that are called so, when what is called so is more than `looked`: they
 * are few and old, and come first.
 */
export function placesOf({ title, facts, size }: SearchPlan, looked: number): TextQuery | null {
  if (title === null || title.share * size.entries <= looked) return null;
  const kinds = ["city", "organisation"].map((kind) => has(mark.fact("kind", kind), 1));
  return allOf([title, oneOf(kinds), ...(facts === null ? [] : [facts])]);
}
