import { sql } from "kysely";

/**
 * When a practice last changed for everybody: a version in any language came out, a result of it was
 * written, judged or removed, or it was withdrawn. Null: it never came out.
 */
export const practiceChangedAt = sql<Date | null>`greatest(practice.changed_at,
  (select max(published_at) from practice_version where practice_version.practice_id = practice.id))`;
