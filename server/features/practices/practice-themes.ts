import { limits } from "#schema/limits.ts";
import { Refused } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import { InvalidInput } from "#server/core/graphql/errors.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import { fill } from "#server/core/language/sentences.ts";
import { readMany } from "#server/core/reads/read-many.ts";
import type { Theme } from "#server/features/network/theme.type.ts";
import { selectThemes } from "#server/features/network/themes.ts";
import type { Tx } from "#server/realtime/commit.ts";

const themes = readMany("Practice.themes", {
  rows: (db) =>
    selectThemes(db)
      .innerJoin("practice_theme", "practice_theme.theme_id", "theme.id")
      .select("practice_theme.practice_id as practiceId"),
  by: "practice_theme.practice_id",
  as: "practiceId",
  order: (query) => query.orderBy("theme.position").orderBy("theme.id"),
});

export function themesOf(context: HubContext, practiceId: string): Promise<Theme[]> {
  return themes.load(context, practiceId);
}

/** Says what a practice is about, instead of what was said before. Throws `Refused`. */
export async function writeThemes(
  { db }: Tx,
  practiceId: string,
  themeIds: readonly string[],
): Promise<void> {
  const { max } = limits.practiceThemes;
  const keys = [...new Set(themeIds.map((id) => keyIn(id, "Theme")))];
  if (keys.length > max)
    throw new Refused(new InvalidInput("themeIds", fill("At most {max} themes fit.", { max })));
  const known =
    keys.length === 0
      ? []
      : await db.selectFrom("theme").select("id").where("id", "in", keys).execute();
  if (known.length < keys.length)
    throw new Refused(new InvalidInput("themeIds", "There is no such theme."));
  await db.deleteFrom("practice_theme").where("practice_id", "=", practiceId).execute();
  if (keys.length === 0) return;
  await db
    .insertInto("practice_theme")
    .values(keys.map((theme_id) => ({ practice_id: practiceId, theme_id })))
    .execute();
}
