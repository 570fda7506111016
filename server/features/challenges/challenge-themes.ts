import { Refused } from "#server/core/commands/refused.ts";
import { InvalidInput } from "#server/core/graphql/errors.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import type { Tx } from "#server/realtime/commit.ts";

/** Stores the themes of a challenge anew: at least one, none twice. Throws `Refused`. */
export async function writeChallengeThemes(
  tx: Tx,
  challengeId: string,
  themeIds: readonly string[],
): Promise<readonly string[]> {
  const keys = [...new Set(themeIds.map((id) => keyIn(id, "Theme")))];
  if (keys.length === 0)
    throw new Refused(new InvalidInput("themeIds", "Choose at least one theme."));
  const known = await tx.db.selectFrom("theme").select("id").where("id", "in", keys).execute();
  if (known.length < keys.length)
    throw new Refused(new InvalidInput("themeIds", "There is no such theme."));
  await tx.db.deleteFrom("challenge_theme").where("challenge_id", "=", challengeId).execute();
  const rows = keys.map((theme_id) => ({ challenge_id: challengeId, theme_id }));
  await tx.db.insertInto("challenge_theme").values(rows).execute();
  return keys;
}
