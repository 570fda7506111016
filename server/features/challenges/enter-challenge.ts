import { Refused } from "#server/core/commands/refused.ts";
import { NotFound } from "#server/core/graphql/errors.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import type { Tx } from "#server/realtime/commit.ts";
import { selectChallenges } from "./challenge.row.ts";
import type { Challenge } from "./challenge.type.ts";

/** Where a command on a challenge begins: its row stays locked, so two come one after the other. */
export async function enterChallenge(tx: Tx, challengeId: string): Promise<Challenge> {
  const challenge = await selectChallenges(tx.db)
    .where("challenge.id", "=", keyIn(challengeId, "Challenge"))
    .forNoKeyUpdate("challenge")
    .executeTakeFirst();
  if (!challenge) throw new Refused(new NotFound("There is no such challenge."));
  return challenge;
}
