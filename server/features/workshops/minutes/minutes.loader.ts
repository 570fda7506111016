import { sql } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import type { ConnectionArgs, Page } from "#server/core/graphql/connection.ts";
import type { SortKey } from "#server/core/graphql/keyset.ts";
import { inOrder, loader } from "#server/core/graphql/loaders.ts";
import { pagesOf } from "#server/core/graphql/page-of.ts";
import type { Minutes, MinutesRevision } from "./minutes.type.ts";

/** The minutes of an item, empty when nothing was written yet; null when there is no such item. */
export function loadMinutes(context: HubContext, agendaItemId: string): Promise<Minutes | null> {
  return loader<string, Minutes | null>(context, "Minutes", async (ids) => {
    const rows = await context.db
      .selectFrom("agenda_item")
      .innerJoin("workshop", "workshop.id", "agenda_item.workshop_id")
      .leftJoin("minutes", "minutes.agenda_item_id", "agenda_item.id")
      .select([
        "agenda_item.id as agendaItemId",
        sql<string>`coalesce(minutes.html, '')`.as("html"),
        sql<string>`coalesce(minutes.plain, '')`.as("plain"),
        sql<string>`coalesce(minutes.markdown, '')`.as("markdown"),
        sql<number>`coalesce(minutes.revision, 0)`.as("revision"),
        sql<Date>`coalesce(minutes.saved_at, workshop.created_at)`.as("savedAt"),
      ])
      .where("agenda_item.id", "in", ids)
      .execute();
    return inOrder(ids, rows, (row) => row.agendaItemId);
  }).load(agendaItemId);
}

/** Everything of a revision but the stored document. */
function selectRevisions({ db }: HubContext) {
  return db
    .selectFrom("minutes_revision")
    .innerJoin("minutes", "minutes.id", "minutes_revision.minutes_id")
    .select([
      "minutes_revision.id",
      "minutes.agenda_item_id as agendaItemId",
      "minutes_revision.number",
      "minutes_revision.html",
      "minutes_revision.markdown",
      "minutes_revision.authors as authorIds",
      "minutes_revision.restored_from as restoredFrom",
      "minutes_revision.saved_at as savedAt",
    ]);
}

const newestFirst: SortKey[] = [
  { by: "minutes_revision.number", as: "number", type: "int", descending: true },
];

/** The revisions of an item's minutes. */
export function listRevisions(
  context: HubContext,
  agendaItemId: string,
  args: ConnectionArgs,
): Promise<Page<MinutesRevision>> {
  return loader<string, Page<MinutesRevision>>(
    context,
    `Minutes.revisions:${JSON.stringify(args)}`,
    (ids) =>
      pagesOf(
        context.db,
        selectRevisions(context),
        "minutes.agenda_item_id",
        ids,
        newestFirst,
        args,
      ),
  ).load(agendaItemId);
}

export async function findRevision(
  context: HubContext,
  id: string,
): Promise<MinutesRevision | null> {
  const found = await selectRevisions(context)
    .where("minutes_revision.id", "=", id)
    .executeTakeFirst();
  return found ?? null;
}
