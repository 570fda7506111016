import type { HubContext } from "#server/core/context.ts";
import { inOrder, loader } from "#server/core/graphql/loaders.ts";
import { registerNode } from "#server/core/graphql/node.ts";
import type { Source } from "./source.type.ts";

/** The source with that key; null without a key. One statement for all an operation asks for. */
export function loadSource(context: HubContext, id: string | null): Promise<Source | null> {
  if (id === null) return Promise.resolve(null);
  return loader<string, Source | null>(context, "Source", async (ids) => {
    const rows = await context.db.selectFrom("source").selectAll().where("id", "in", ids).execute();
    return inOrder(ids, rows, (row) => row.id);
  }).load(id);
}

/** The source that a row must have. */
export async function sourceOf(context: HubContext, row: { sourceId: string }): Promise<Source> {
  const source = await loadSource(context, row.sourceId);
  if (!source) throw new Error(`Source ${row.sourceId} is gone.`);
  return source;
}

registerNode("Source", { load: loadSource });
