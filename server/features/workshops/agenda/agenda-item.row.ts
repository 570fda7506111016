import type { Kysely } from "kysely";
import type { Tables } from "#server/core/database/tables.ts";

/** Items of agendas under the names of the contract; add `where` and `orderBy`. */
export function selectAgendaItems(db: Kysely<Tables>) {
  return db
    .selectFrom("agenda_item")
    .select([
      "agenda_item.id",
      "agenda_item.workshop_id as workshopId",
      "agenda_item.parent_id as parentId",
      "agenda_item.position",
      "agenda_item.kind",
      "agenda_item.starts_at as startsAt",
      "agenda_item.ends_at as endsAt",
    ]);
}
