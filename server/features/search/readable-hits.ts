import type { HubContext } from "#server/core/context.ts";
import { may as mayChallenges } from "#server/features/challenges/challenges.policy.ts";
import { loadPractice, standingIn } from "#server/features/practices/practice.loader.ts";
import { readableWorkshop } from "#server/features/workshops/standing.ts";
import type { Candidate } from "./read-candidates.ts";

/**
 * The candidates that who asks may read, decided by the policy of each feature on the rows as they
 * are now. A statement or two for each kind, however many there are.
 */
export async function readableHits<C extends Candidate>(
  context: HubContext,
  candidates: C[],
): Promise<C[]> {
  const allowed = candidates.map((candidate) => mayRead(context, candidate));
  // Most is for everybody.
  if (allowed.every((answer) => answer === true)) return candidates;
  const answers = await Promise.all(allowed.map((answer) => Promise.resolve(answer)));
  return candidates.filter((_, at) => answers[at]);
}

function mayRead(context: HubContext, candidate: Candidate): boolean | Promise<boolean> {
  const { kind, subjectId, versionId, workshopId } = candidate;
  if (kind === "city" || kind === "organisation") return true;
  if (kind === "challenge") return mayChallenges.read().allowed;
  if (kind === "practice") return versionId !== null || mayReadDraft(context, subjectId);
  return readableWorkshop(context, workshopId ?? subjectId).then((workshop) => workshop !== null);
}

async function mayReadDraft(context: HubContext, id: string): Promise<boolean> {
  const practice = await loadPractice(context, id);
  return practice !== null && (await standingIn(context, practice)).inside;
}
