import type { HubContext } from "#server/core/context.ts";
import { may as mayChallenges } from "#server/features/challenges/challenges.policy.ts";
import { loadPractice, standingIn } from "#server/features/practices/practice.loader.ts";
import { readableWorkshop } from "#server/features/workshops/standing.ts";
import type { Candidate } from "./read-candidates.ts";

/**
 * The candidates that who asks may read, decided by the policy of each feature on the rows as they
 * are now. A statement or two for each kind, however many there are.
 */
export async function readableHits(
  context: HubContext,
  candidates: readonly Candidate[],
): Promise<Candidate[]> {
  const allowed = await Promise.all(candidates.map((candidate) => mayRead(context, candidate)));
  return candidates.filter((_, at) => allowed[at]);
}

async function mayRead(context: HubContext, candidate: Candidate): Promise<boolean> {
  const { kind, subjectId, versionId, workshopId } = candidate;
  if (kind === "city" || kind === "organisation") return true;
  if (kind === "challenge") return mayChallenges.read().allowed;
  if (kind === "practice") return versionId !== null || mayReadDraft(context, subjectId);
  return (await readableWorkshop(context, workshopId ?? subjectId)) !== null;
}

async function mayReadDraft(context: HubContext, id: string): Promise<boolean> {
  const practice = await loadPractice(context, id);
  return practice !== null && (await standingIn(context, practice)).inside;
}
