import type { Kysely } from "kysely";
import type { Tables } from "#server/core/database/tables.ts";
import type { Places } from "#server/features/network/network.events.ts";

/** What is about a practice is about its city, its themes, and `cities` more. */
export async function placesOfPractice(
  db: Kysely<Tables>,
  practiceId: string,
  ...cities: (string | null)[]
): Promise<Places> {
  const rows = await db
    .selectFrom("practice")
    .leftJoin("practice_theme", "practice_theme.practice_id", "practice.id")
    .select(["practice.city_id as city", "practice_theme.theme_id as theme"])
    .where("practice.id", "=", practiceId)
    .execute();
  return {
    cities: [...cities, ...rows.map(({ city }) => city)],
    themes: rows.flatMap(({ theme }) => theme ?? []),
  };
}
