import type { Kysely } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import type { Tables } from "#server/core/database/tables.ts";
import { inOrder, loader } from "#server/core/graphql/loaders.ts";
import { registerNode } from "#server/core/graphql/node.ts";
import type { Theme } from "./theme.type.ts";

/** Themes; add `where` and order. */
export function selectThemes(db: Kysely<Tables>) {
  return db.selectFrom("theme").select(["id", "slug", "names as storedNames", "position"]);
}

/** The theme with that key; null without a key. */
export function loadTheme(context: HubContext, id: string | null): Promise<Theme | null> {
  if (id === null) return Promise.resolve(null);
  return loader<string, Theme | null>(context, "Theme", async (ids) => {
    const rows = await selectThemes(context.db).where("id", "in", ids).execute();
    return inOrder(ids, rows, (row) => row.id);
  }).load(id);
}

registerNode("Theme", { load: loadTheme });
