import { type Kysely, sql } from "kysely";
import type { Tables } from "#server/core/database/tables.ts";

/**
 * Workshops under the names of the contract; add `where` and `orderBy`. The end of its event log
 * comes in the same statement: whatever is read afterwards is as new as that or newer, so who
 * follows from there misses nothing of it.
 */
export function selectWorkshops(db: Kysely<Tables>) {
  return db.selectFrom("workshop").select([
    "workshop.id",
    "workshop.slug",
    "workshop.host_city_id as hostCityId",
    "workshop.venue",
    "workshop.time_zone as timeZone",
    "workshop.starts_at as startsAt",
    "workshop.ends_at as endsAt",
    "workshop.languages",
    "workshop.visibility",
    "workshop.state",
    "workshop.join_code as storedJoinCode",
    "workshop.calendar_sequence as calendarSequence",
    "workshop.created_by as createdBy",
    "workshop.created_at as createdAt",
    "workshop.opened_at as openedAt",
    "workshop.closed_at as closedAt",
    "workshop.current_item_id as currentItemId",
    "workshop.timer_duration_ms as timerDurationMs",
    "workshop.timer_ends_at as timerEndsAt",
    "workshop.timer_remaining_ms as timerRemainingMs",
    "workshop.holds_comments as holdsComments",
    sql<string | null>`(select topic.epoch || ':' || topic.seq from topic
        where topic.name = 'workshop:' || workshop.id)`.as("logEnd"),
  ]);
}
