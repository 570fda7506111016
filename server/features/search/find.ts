import type { HubContext } from "#server/core/context.ts";
import { audiencesOf } from "./audience.ts";
import { rankCandidate } from "./rank-candidate.ts";
import { type Candidate, most, readCandidates } from "./read-candidates.ts";
import { readableHits } from "./readable-hits.ts";
import { factsWanted, type Wanted } from "./search-filter.ts";
import { planLikeness, planSearch, type SearchPlan } from "./search-plan.ts";
import type { Asked } from "./search-terms.ts";
import type { SearchHit } from "./search.type.ts";

export interface Found {
  hits: SearchHit[];
  /** There are more than these, less fitting or older. */
  more: boolean;
}

/** With fewer hits what looks alike is shown too. */
const few = 3;

/** The best hits for what was typed, of all that who asks may read; some hundred at most. */
export async function find(context: HubContext, asked: Asked, wanted: Wanted): Promise<Found> {
  const { db, viewer } = context;
  const [{ plan, meanings }, audiences] = await Promise.all([
    planSearch(db, asked, factsWanted(wanted)),
    audiencesOf(db, viewer),
  ]);
  if (wantsNothing(wanted, plan)) return { hits: [], more: false };
  const exact = await readCandidates(db, plan, {
    audiences,
    wanted,
    beginning: asked.fold,
    mostOfEach: most.exact,
  });
  const hits = await toHits(context, exact.rows, asked, plan.meant, false);
  if (hits.length >= few) return { hits, more: exact.more };
  const like = await planLikeness(db, plan, meanings);
  const alike = await readCandidates(db, like, {
    audiences,
    wanted,
    beginning: null,
    mostOfEach: most.alike,
  });
  const others = await toHits(context, alike.rows, asked, like.meant, true);
  const known = new Set(hits.map(keyOf));
  return { hits: [...hits, ...others.filter((hit) => !known.has(keyOf(hit)))], more: alike.more };
}

/** A filter that no entry fulfils leaves nothing to look for. */
function wantsNothing(wanted: Wanted, { facts }: SearchPlan): boolean {
  return Object.keys(wanted).length > 0 && facts === null;
}

/** What makes a hit one: a thing is shown once, in the language or under the name that fits best. */
export function keyOf({ kind, subjectId }: Candidate): string {
  return `${kind}:${subjectId}`;
}

async function toHits(
  context: HubContext,
  candidates: readonly Candidate[],
  asked: Asked,
  meant: readonly string[],
  alike: boolean,
): Promise<SearchHit[]> {
  const readable = await readableHits(context, candidates);
  const ranked = readable
    .map((each) => ({ ...each, ...rankCandidate(each, asked, alike), asked, meant }))
    .map((hit) => ({ hit, order: orderOf(hit, asked, context.language) }))
    .toSorted((a, b) => compare(a.order, b.order));
  const once = new Map<string, SearchHit>();
  for (const { hit } of ranked) if (!once.has(keyOf(hit))) once.set(keyOf(hit), hit);
  return [...once.values()];
}

const kinds = ["city", "organisation", "practice", "challenge", "workshop", "comment"];

/**
 * What fits best first; of what fits alike: places, with the marks that were typed, the reader's
 * language, the latest.
 */
function orderOf(hit: SearchHit, { typed }: Asked, language: string): number[] {
  return [
    -hit.score,
    kinds.indexOf(hit.kind),
    hit.title.toLowerCase().includes(typed) ? 0 : 1,
    language.startsWith(hit.language) ? 0 : 1,
    -hit.id,
  ];
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, place) => value !== b[place]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
