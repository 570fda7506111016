import type { HubContext } from "#server/core/context.ts";
import { type Wanted as WantedRows, wholeRows } from "#server/core/reads/follow.ts";
import { audiencesOf } from "./audience.ts";
import { inOrderOfFit } from "./hit-order.ts";
import { knownPlan, planAgain } from "./known-plans.ts";
import { rankCandidate } from "./rank-candidate.ts";
import { type Candidate, type Looked, most, readCandidates } from "./read-candidates.ts";
import { readableHits } from "./readable-hits.ts";
import { factsWanted, type Wanted } from "./search-filter.ts";
import { planLikeness, type SearchPlan } from "./search-plan.ts";
import type { Asked } from "./search-terms.ts";
import type { SearchHit } from "./search.type.ts";

export interface Found {
  hits: SearchHit[];
  /** There are more than these, less fitting or older. */
  more: boolean;
}

/** What is looked for. */
export interface Sought {
  asked: Asked;
  wanted: Wanted;
}

/** With fewer hits what looks alike is shown too. */
const few = 3;

/**
 * The best hits for what was typed, of all that who asks may read; some hundred at most. With a `limit`
 * at least so many of the best, as far as there are.
 */
export async function find(
  context: HubContext,
  sought: Sought,
  limit: number | null,
  rows: WantedRows,
): Promise<Found> {
  const { asked, wanted } = sought;
  const { planned, looked, exact } = await findExact(context, sought, limit, rows);
  const { plan, meanings } = planned;
  // A filter that no entry fulfils leaves nothing to look for.
  if (Object.keys(wanted).length > 0 && plan.facts === null) return { hits: [], more: false };
  const readable = await readableHits(context, exact.rows);
  // What may not be read leaves a gap that others fill.
  const gap = looked.ranking !== null && limit !== null && readable.length < exact.rows.length;
  if (gap) return find(context, sought, null, wholeRows);
  const hits =
    looked.ranking === null
      ? rank(context, readable, asked, plan.meant, false)
      : readable.map((row) => Object.assign(row, { asked, meant: plan.meant }) as SearchHit);
  if (hits.length >= few) return { hits, more: exact.more };
  const like = await planLikeness(context.db, plan, meanings);
  const alike = { ...looked, beginning: null, mostOfEach: most.alike, ranking: null };
  const near = await readCandidates(context, like, alike, wholeRows);
  const others = rank(context, await readableHits(context, near.rows), asked, like.meant, true);
  const known = new Set(hits.map(keyOf));
  return { hits: [...hits, ...others.filter((hit) => !known.has(keyOf(hit)))], more: near.more };
}

/** What is found as it was typed, by a plan of the index as it is. */
async function findExact(
  context: HubContext,
  { asked, wanted }: Sought,
  limit: number | null,
  rows: WantedRows,
) {
  const facts = factsWanted(wanted);
  const [known, audiences] = await Promise.all([
    knownPlan(context, asked, facts),
    audiencesOf(context.db, context.viewer),
  ]);
  // Where words stand in unspaced text only a dictionary tells; they are ranked here.
  const ranked = asked.terms.every(({ unspaced }) => !unspaced);
  const looked: Looked = {
    audiences,
    wanted,
    beginning: asked.fold,
    mostOfEach: most.exact,
    ranking: ranked ? rankingFor(context, asked, limit) : null,
  };
  // What follows from rows is read of those that are shown.
  const read = (plan: SearchPlan) =>
    readCandidates(context, plan, looked, ranked ? rows : wholeRows);
  const exact = await read(known.plan);
  if (exact.lastEntry === known.plan.size.lastEntry) return { planned: known, looked, exact };
  const planned = await planAgain(context, asked, facts);
  return { planned, looked, exact: await read(planned.plan) };
}

function rankingFor({ language }: HubContext, asked: Asked, limit: number | null) {
  const { fold, typed } = asked;
  const terms = asked.terms.map(({ text }) => text);
  return { fold, terms, typed, language, limit: limit === null ? null : Math.max(limit, few) };
}

/** What makes a hit one: a thing is shown once, in the language or under the name that fits best. */
export function keyOf({ kind, subjectId }: Pick<Candidate, "kind" | "subjectId">): string {
  return `${kind}:${subjectId}`;
}

function rank(
  context: HubContext,
  candidates: readonly Candidate[],
  asked: Asked,
  meant: readonly string[],
  alike: boolean,
): SearchHit[] {
  const hits = candidates.map((each) => ({
    ...each,
    ...rankCandidate(each, asked, alike),
    asked,
    meant,
  }));
  const once = new Map<string, SearchHit>();
  for (const hit of inOrderOfFit(hits, asked, context.language))
    if (!once.has(keyOf(hit))) once.set(keyOf(hit), hit);
  return [...once.values()];
}
