import { type Kysely, sql } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import type { Tables } from "#server/core/database/tables.ts";
import type { ConnectionArgs, Page } from "#server/core/graphql/connection.ts";
import { loader } from "#server/core/graphql/loaders.ts";
import { pageOf } from "#server/core/graphql/page-of.ts";
import type { ModerationFigures, ModerationItem } from "./moderation.type.ts";

/** What waits for a moderator, the longest waiting first; of one workshop, or of the whole hub. */
export function listModeration(
  { db }: HubContext,
  workshopId: string | null,
  args: ConnectionArgs,
): Promise<Page<ModerationItem>> {
  const query = db
    .selectFrom(waiting(db, workshopId).as("item"))
    .select(["item.id", "item.kind", "item.since", "item.reasons"]);
  return pageOf(
    query,
    [
      { by: "item.since", as: "since", type: "instant" },
      { by: "item.id", as: "id", type: "uuid" },
    ],
    args,
  );
}

function waiting(db: Kysely<Tables>, workshopId: string | null) {
  const reasons = sql<string[]>`array_agg(report.reason order by report.created_at, report.id)`;
  const since = sql<Date>`min(report.created_at)`.as("since");
  const open = db.selectFrom("report").where("report.decided_at", "is", null);
  let inRooms = open
    .innerJoin("comment", "comment.id", "report.comment_id")
    .where("comment.withdrawn_at", "is", null)
    .select(["comment.id", kind("comment"), since, reasons.as("reasons")])
    .groupBy("comment.id");
  let held = db
    .selectFrom("held_comment")
    .where("declined_at", "is", null)
    .select([
      "held_comment.id",
      kind("held"),
      "held_comment.created_at as since",
      sql<string[]>`'{}'::text[]`.as("reasons"),
    ]);
  if (workshopId !== null) {
    inRooms = inRooms.where("comment.workshop_id", "=", workshopId);
    held = held.where("held_comment.workshop_id", "=", workshopId);
    return inRooms.unionAll(held);
  }
  const inDiscussions = open
    .innerJoin("discussion_comment", "discussion_comment.id", "report.discussion_comment_id")
    .where("discussion_comment.withdrawn_at", "is", null)
    .select(["discussion_comment.id", kind("discussion"), since, reasons.as("reasons")])
    .groupBy("discussion_comment.id");
  return inRooms.unionAll(held).unionAll(inDiscussions);
}

function kind(name: ModerationItem["kind"]) {
  return sql<ModerationItem["kind"]>`${sql.lit(name)}::text`.as("kind");
}

/** How often a workshop was moderated: figures without a word of what was said. */
export function moderationFigures(context: HubContext, id: string): Promise<ModerationFigures> {
  return loader<string, ModerationFigures>(context, "Workshop.moderation", async (ids) => {
    const rows = await context.db
      .selectFrom("workshop")
      .select([
        "workshop.id",
        sql<number>`(select count(*)::int from comment
          where workshop_id = workshop.id and hidden_at is not null)`.as("hiddenCount"),
        sql<number>`(select count(*)::int from held_comment
          where workshop_id = workshop.id and declined_at is null)`.as("waitingCount"),
        sql<number>`(select count(*)::int from held_comment
          where workshop_id = workshop.id and declined_at is not null)`.as("declinedCount"),
      ])
      .where("workshop.id", "in", ids)
      .execute();
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((each) => byId.get(each)!);
  }).load(id);
}

/** Of the whole hub, its discussions too. Whether who asks may see them is asked before. */
export async function hubModerationFigures({ db }: HubContext): Promise<ModerationFigures> {
  const { rows } = await sql<ModerationFigures>`select
    (select count(*)::int from comment where hidden_at is not null)
      + (select count(*)::int from discussion_comment where hidden_at is not null) as "hiddenCount",
    (select count(*)::int from held_comment where declined_at is null) as "waitingCount",
    (select count(*)::int from held_comment where declined_at is not null) as "declinedCount"
  `.execute(db);
  return rows[0]!;
}

/** Whether something was said in a workshop that the room has not seen, and is still kept. */
export function holdsAny(context: HubContext, id: string): Promise<boolean> {
  return loader<string, boolean>(context, "Workshop.holdsAny", async (ids) => {
    const rows = await context.db
      .selectFrom("held_comment")
      .select("workshop_id")
      .distinct()
      .where("workshop_id", "in", ids)
      .execute();
    const holding = new Set(rows.map((row) => row.workshop_id));
    return ids.map((each) => holding.has(each));
  }).load(id);
}
