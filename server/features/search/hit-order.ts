import type { Candidate } from "./read-candidates.ts";
import type { Rank } from "./rank-candidate.ts";
import type { Asked } from "./search-terms.ts";

/** Of what fits alike, places come first. */
export const kindsInOrder = [
  "city",
  "organisation",
  "practice",
  "challenge",
  "workshop",
  "comment",
] as const;

/**
 * What fits best first; of what fits alike: places, with the marks that were typed, the reader's
 * language, the latest. `bestFirst` says the same to the database.
 */
export function inOrderOfFit<Hit extends Candidate & Rank>(
  hits: readonly Hit[],
  asked: Asked,
  language: string,
): Hit[] {
  return hits
    .map((hit) => ({ hit, order: orderOf(hit, asked, language) }))
    .toSorted((a, b) => compare(a.order, b.order))
    .map(({ hit }) => hit);
}

function orderOf(hit: Candidate & Rank, { typed }: Asked, language: string): number[] {
  return [
    -hit.score,
    kindsInOrder.indexOf(hit.kind),
    hit.title.toLowerCase().includes(typed) ? 0 : 1,
    language.startsWith(hit.language) ? 0 : 1,
    -Number(hit.id),
  ];
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, place) => value !== b[place]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
