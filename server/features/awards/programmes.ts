import type { HubContext } from "#server/core/context.ts";
import { inOrder, loader } from "#server/core/graphql/loaders.ts";
import { registerNode } from "#server/core/graphql/node.ts";
import type { Edition, Programme, SizeClass } from "./programme.type.ts";

/** What recognitions refer to, by key; one statement each for all an operation asks for. */

export function loadProgramme(context: HubContext, id: string): Promise<Programme | null> {
  return loader<string, Programme | null>(context, "Programme", async (ids) => {
    const rows = await context.db
      .selectFrom("programme")
      .select(["id", "slug", "kind", "names as storedNames"])
      .where("id", "in", ids)
      .execute();
    return inOrder(ids, rows, (row) => row.id);
  }).load(id);
}

export async function programmeOf(
  context: HubContext,
  row: { programmeId: string },
): Promise<Programme> {
  const programme = await loadProgramme(context, row.programmeId);
  if (!programme) throw new Error(`Programme ${row.programmeId} is gone.`);
  return programme;
}

export function loadEdition(context: HubContext, id: string | null): Promise<Edition | null> {
  if (id === null) return Promise.resolve(null);
  return loader<string, Edition | null>(context, "Edition", async (ids) => {
    const rows = await context.db
      .selectFrom("edition")
      .select(["id", "programme_id as programmeId", "number", "year"])
      .where("id", "in", ids)
      .execute();
    return inOrder(ids, rows, (row) => row.id);
  }).load(id);
}

export function loadSizeClass(context: HubContext, id: string | null): Promise<SizeClass | null> {
  if (id === null) return Promise.resolve(null);
  return loader<string, SizeClass | null>(context, "SizeClass", async (ids) => {
    const rows = await context.db
      .selectFrom("size_class")
      .select([
        "id",
        "slug",
        "names as storedNames",
        "min_people as minPeople",
        "max_people as maxPeople",
      ])
      .where("id", "in", ids)
      .execute();
    return inOrder(ids, rows, (row) => row.id);
  }).load(id);
}

registerNode("Programme", { load: loadProgramme });
registerNode("Edition", { load: loadEdition });
registerNode("SizeClass", { load: loadSizeClass });
