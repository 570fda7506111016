import { Refused } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import { InvalidInput } from "#server/core/graphql/errors.ts";
import { parseGlobalId } from "#server/core/graphql/node.ts";
import { actsForCity } from "#server/features/network/acts-for-city.ts";
import { selectChallenges } from "#server/features/challenges/challenge.row.ts";
import { selectAdoptions } from "#server/features/practices/adoption/adoption.row.ts";
import { enterPractice } from "#server/features/practices/enter-practice.ts";
import type { OriginResult } from "#server/features/practices/origin-port.ts";
import { may as mayPractice } from "#server/features/practices/practices.policy.ts";
import type { Tx } from "#server/realtime/commit.ts";

export interface EnteredResult {
  result: OriginResult;
  /** Who asks acts for its city, or writes it. */
  ofOwnCity: boolean;
}

/** The practice, challenge or adoption with that global id. Throws `Refused`. */
export async function enterResult(
  context: HubContext,
  tx: Tx,
  resultId: string,
): Promise<EnteredResult> {
  const { type, key } = parseGlobalId(resultId, "Practice", "Challenge", "Adoption");
  const { viewer } = context;
  if (type === "Practice") {
    const { practice, part } = await enterPractice(context, tx, key, "speak");
    const writes = mayPractice.workOn(viewer, practice, part).allowed;
    return {
      result: { practiceId: key },
      ofOwnCity: writes || actsForCity(viewer, practice),
    };
  }
  const found =
    type === "Challenge"
      ? await selectChallenges(tx.db).where("challenge.id", "=", key).executeTakeFirst()
      : await selectAdoptions(tx.db).where("adoption.id", "=", key).executeTakeFirst();
  if (!found) throw new Refused(new InvalidInput("resultId", "There is nothing to link."));
  return {
    result: type === "Challenge" ? { challengeId: key } : { adoptionId: key },
    ofOwnCity: actsForCity(viewer, found),
  };
}
