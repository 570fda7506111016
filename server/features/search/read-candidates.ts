import type { HubContext } from "#server/core/context.ts";
import type { Wanted as WantedRows } from "#server/core/reads/follow.ts";
import { readTogether } from "#server/core/reads/statements.ts";
import { type CandidateRow, candidateStatement, type Ways } from "./candidate-statement.ts";
import type { EntryKind } from "./search-entry.ts";
import type { SearchPlan } from "./search-plan.ts";
import { boundedTo, placesOf, type Reach } from "./where-to-look.ts";

/** An entry that may be a hit. */
export interface Candidate {
  id: string;
  kind: EntryKind;
  subjectId: string;
  language: string;
  title: string;
  titleFold: string;
  path: string;
  workshopId: string | null;
  versionId: string | null;
  cityId: string | null;
  countryCode: string | null;
  themeSlugs: string[];
  state: string | null;
  year: number | null;
}

export interface Candidates {
  rows: CandidateRow[];
  /** There are more than these. */
  more: boolean;
  /** The last entry of the index when they were read. */
  lastEntry: number;
}

/** So many of each way to be found are looked at, the latest ones; of what only looks alike, fewer. */
export const most = { exact: 80, alike: 40 };

/** Of a common word only so many entries are asked for at first, the latest ones. */
const aim = 120;
/** With less than this part of them the search goes on further back: so many times as far, then all the way. */
const enough = 0.75;
const wider = [1, 8, Infinity];
/** Where the index tells of more than this it is asked again, nearer, down to as few entries as these. */
const mostRead = 400;
const nearer = 1 / 4;
const nearest = 512;

/** Beside the plan: for whom, and what. */
export type Looked = Pick<Ways, "beginning" | "audiences" | "wanted" | "mostOfEach" | "ranking">;

interface Round extends Candidates {
  /** How many candidates there were, of which `rows` are the best. */
  known: number;
  narrowed: boolean;
  overrun: boolean;
}

/**
 * Candidates for a plan: titles that begin with what was typed, places that are called so, titles with
 * all words, texts with all words. However big the index and however common the words are, the database
 * looks at some hundred entries: a common word is looked for among the latest entries first. How many
 * these are is only estimated, so that a round may bring too few or too many.
 */
export async function readCandidates(
  context: HubContext,
  plan: SearchPlan,
  looked: Looked,
  wanted: WantedRows,
): Promise<Candidates> {
  const read = (reach: Reach, also: readonly string[] | null = null) =>
    readRound(context, plan, { ...looked, also }, reach, wanted);
  let latest: string[] | null = null;
  for (const times of wider) {
    const reach = { wanted: aim * times, part: 1 };
    const round = await read(reach, latest);
    if (round.overrun && latest === null) return readNearer(read, reach, looked.mostOfEach, round);
    if (round.known >= enough * looked.mostOfEach || !round.narrowed) return round;
    // Further back there may be more than are read: these are the latest.
    latest = round.rows.map(({ id }) => id);
  }
  throw new Error("The last round of a search goes all the way.");
}

/**
 * Words that stand together more often than by chance: of very many that fit only some were read, not
 * the latest. Nearer and nearer there are so few that all are read.
 */
async function readNearer(
  read: (reach: Reach, also?: readonly string[]) => Promise<Round>,
  { wanted }: Reach,
  mostOfEach: number,
  before: Round,
): Promise<Candidates> {
  let part = 1;
  let round = before;
  while (round.overrun) {
    part *= nearer;
    round = await read({ wanted, part });
  }
  if (round.known >= enough * mostOfEach) return { ...round, more: true };
  // They are not spread evenly: these, and whichever there are further back.
  const latest = round.rows.map(({ id }) => id);
  return { ...(await read({ wanted, part: part / nearer }, latest)), more: true };
}

async function readRound(
  context: HubContext,
  plan: SearchPlan,
  looked: Looked & Pick<Ways, "also">,
  reach: Reach,
  wanted: WantedRows,
): Promise<Round> {
  const title = boundedTo(plan.title, plan, reach);
  const anywhere = boundedTo(plan.anywhere, plan, reach);
  const narrowed = title.latest !== null || anywhere.latest !== null;
  // So few entries are read to the last.
  const all = Math.max(title.entries, anywhere.entries) <= nearest;
  const statement = candidateStatement({
    ...looked,
    title,
    anywhere,
    places: placesOf(plan, most.alike),
    mostRead: all ? 4 * nearest : mostRead,
  });
  const rows = await readTogether<CandidateRow>(context, { ...statement, keys: [], ...wanted });
  const [first] = rows as [CandidateRow];
  const { lastEntry, overrun, cut } = first;
  const found = first.id === null ? [] : rows;
  const known = found.length === 0 ? 0 : first.known;
  return { rows: found, known, narrowed, overrun, lastEntry, more: narrowed || cut };
}
