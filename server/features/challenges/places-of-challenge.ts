import type { Kysely } from "kysely";
import type { Tables } from "#server/core/database/tables.ts";
import type { Places } from "#server/features/network/network.events.ts";

/** What is about a challenge is about its city, its themes, and `cities` more. */
export async function placesOfChallenge(
  db: Kysely<Tables>,
  challengeId: string,
  ...cities: (string | null)[]
): Promise<Places> {
  const rows = await db
    .selectFrom("challenge")
    .leftJoin("challenge_theme", "challenge_theme.challenge_id", "challenge.id")
    .select(["challenge.city_id as city", "challenge_theme.theme_id as theme"])
    .where("challenge.id", "=", challengeId)
    .execute();
  return {
    cities: [...cities, ...rows.map(({ city }) => city)],
    themes: rows.flatMap(({ theme }) => theme ?? []),
  };
}
