import type { Kysely } from "kysely";
import type { Tables } from "#server/core/database/tables.ts";
import { globalId } from "#server/core/graphql/global-id.ts";
import type { SearchEntry } from "../search-entry.ts";
import { readPlaces } from "./places.ts";
import { workshopFacts } from "./workshops.ts";

/** What was said in workshops. What was withdrawn or hidden is found by nobody. */
export async function readCommentEntries(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<SearchEntry[]> {
  const rows = await db
    .selectFrom("comment")
    .innerJoin("workshop", "workshop.id", "comment.workshop_id")
    .innerJoin("agenda_item_text", (join) =>
      join
        .onRef("agenda_item_text.agenda_item_id", "=", "comment.agenda_item_id")
        .on("agenda_item_text.original", "=", true),
    )
    .select([
      "comment.id as commentId",
      "comment.body",
      "comment.language",
      "comment.created_at",
      "agenda_item_text.title as item",
      "workshop.id",
      "workshop.slug",
      "workshop.host_city_id",
      "workshop.starts_at",
      "workshop.state",
      "workshop.visibility",
    ])
    .where("comment.id", "in", ids)
    .where("comment.withdrawn_at", "is", null)
    .where("comment.hidden_at", "is", null)
    .execute();
  const places = await readPlaces(
    db,
    rows.map((row) => row.host_city_id),
  );
  return rows.map((row) => ({
    ...workshopFacts(row, places.get(row.host_city_id)?.countryCode ?? null),
    kind: "comment" as const,
    subjectId: row.commentId,
    // The room opens at the comment.
    path: `/w/${row.slug}?comment=${globalId("Comment", row.commentId)}`,
    language: row.language,
    title: row.item,
    text: row.body,
    year: row.created_at.getUTCFullYear(),
  }));
}
