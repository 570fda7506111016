import type { Kysely } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import type { Tables } from "#server/core/database/tables.ts";
import type { ConnectionArgs, Page } from "#server/core/graphql/connection.ts";
import type { SortKey } from "#server/core/graphql/keyset.ts";
import { inOrder, loader } from "#server/core/graphql/loaders.ts";
import { registerNode } from "#server/core/graphql/node.ts";
import { pageOf } from "#server/core/graphql/page-of.ts";
import { readPages } from "#server/core/reads/read-pages.ts";
import type { Edition, Programme, SizeClass } from "./programme.type.ts";

/** Programmes; add `where` and order. */
function selectProgrammes(db: Kysely<Tables>) {
  return db
    .selectFrom("programme")
    .select(["id", "slug", "kind", "names as storedNames", "position"]);
}

function selectEditions(db: Kysely<Tables>) {
  return db
    .selectFrom("edition")
    .select([
      "edition.id",
      "edition.programme_id as programmeId",
      "edition.number",
      "edition.year",
    ]);
}

/** All programmes, in the order in which they came up. */
export function listProgrammes({ db }: HubContext, args: ConnectionArgs): Promise<Page<Programme>> {
  const inOrderOfAge: SortKey[] = [
    { by: "position", as: "position", type: "int" },
    { by: "id", as: "id", type: "uuid" },
  ];
  return pageOf(selectProgrammes(db), inOrderOfAge, args);
}

/** The programme with that slug. */
export async function programmeAt({ db }: HubContext, slug: string): Promise<Programme | null> {
  return (await selectProgrammes(db).where("slug", "=", slug).executeTakeFirst()) ?? null;
}

const editions = readPages("Programme.editions", {
  rows: selectEditions,
  by: "edition.programme_id",
  order: [{ by: "edition.number", as: "number", type: "int", descending: true }],
});

/** The editions of a programme, the latest first; those of many in one statement. */
export function editionsOf(
  context: HubContext,
  programmeId: string,
  args: ConnectionArgs,
): Promise<Page<Edition>> {
  return editions.load(context, programmeId, args);
}

/** What recognitions refer to, by key; one statement each for all an operation asks for. */

export function loadProgramme(context: HubContext, id: string): Promise<Programme | null> {
  return loader<string, Programme | null>(context, "Programme", async (ids) => {
    const rows = await selectProgrammes(context.db).where("id", "in", ids).execute();
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
    const rows = await selectEditions(context.db).where("edition.id", "in", ids).execute();
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
