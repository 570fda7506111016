import type { HubContext } from "#server/core/context.ts";
import { whenLoaded } from "#server/core/graphql/loaded.ts";
import { readOne } from "#server/core/reads/read-one.ts";
import { loadPart } from "./practice-part.ts";
import { isInside, type PracticePart, type PracticeRole, practiceRole } from "./practice-role.ts";
import { selectPractices } from "./practice.row.ts";
import type { Practice } from "./practice.type.ts";

const practiceById = readOne("Practice", {
  rows: selectPractices,
  by: "practice.id",
  as: "id",
  type: "Practice",
});

/** The practice with that id whoever asks; null when there is none. Ask `may.read` before showing it. */
export function loadPractice(context: HubContext, id: string): Promise<Practice | null> {
  return practiceById.load(context, id);
}

/** What was read in another way need not be read again. */
export function rememberPractice(context: HubContext, practice: Practice): Practice {
  practiceById.prime(context, practice);
  return practice;
}

/** The practice of a row that refers to it. */
export async function practiceOf(
  context: HubContext,
  row: { practiceId: string },
): Promise<Practice> {
  const practice = await loadPractice(context, row.practiceId);
  if (!practice) throw new Error(`Practice ${row.practiceId} is gone.`);
  return practice;
}

/** What a resolver must know to decide what it shows: loaded once a practice and operation. */
export interface PracticeStanding {
  practice: Practice;
  part: PracticePart;
  role: PracticeRole;
  /** They see what is being written. */
  inside: boolean;
}

export function standingIn(context: HubContext, practice: Practice): Promise<PracticeStanding> {
  return whenLoaded(loadPart(context, practice.id), (part) => {
    const role = practiceRole(context.viewer, practice, part);
    return { practice, part, role, inside: isInside(role) };
  });
}

/** The practice if the viewer may read it, else null, as if it were not there. */
export async function readablePractice(context: HubContext, id: string): Promise<Practice | null> {
  const practice = await loadPractice(context, id);
  if (!practice) return null;
  return (await standingIn(context, practice)).role === null ? null : practice;
}
