import type { HubContext } from "#server/core/context.ts";
import { registerNode } from "#server/core/graphql/node.ts";
import { readOne } from "#server/core/reads/read-one.ts";
import { challengeOf } from "#server/features/challenges/challenge.loader.ts";
import { adoptionOf } from "#server/features/practices/adoption/adoption.loader.ts";
import { practiceOf, readablePractice } from "#server/features/practices/practice.loader.ts";
import { originIsReadable } from "./origins.ts";
import { selectOutcomes } from "./outcome.row.ts";
import type { Outcome, OutcomeResult } from "./outcome.type.ts";

const outcomeById = readOne("Outcome", { rows: selectOutcomes, by: "outcome.id", as: "id" });

/** An outcome is never deleted. Ask whether both ends may be read before showing it. */
export async function outcomeOf(context: HubContext, id: string): Promise<Outcome> {
  const outcome = await outcomeById.load(context, id);
  if (!outcome) throw new Error(`Outcome ${id} is gone.`);
  return outcome;
}

/** What came of it. */
export function resultOf(context: HubContext, outcome: Outcome): Promise<OutcomeResult> {
  const { practiceId, challengeId, adoptionId } = outcome;
  if (practiceId !== null) return practiceOf(context, { practiceId });
  if (challengeId !== null) return challengeOf(context, challengeId);
  if (adoptionId !== null) return adoptionOf(context, adoptionId);
  throw new Error(`Outcome ${outcome.id} has no result.`);
}

/** The outcome if the viewer may read both its ends, else null, as if it were not there. */
async function readableOutcome(context: HubContext, id: string): Promise<Outcome | null> {
  const outcome = await outcomeById.load(context, id);
  if (!outcome || !(await originIsReadable(context, outcome))) return null;
  const { practiceId } = outcome;
  const hidden = practiceId !== null && (await readablePractice(context, practiceId)) === null;
  return hidden ? null : outcome;
}

registerNode("Outcome", { load: readableOutcome });
