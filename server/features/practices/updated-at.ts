import { sql } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import { readOne } from "#server/core/reads/read-one.ts";
import { practiceChangedAt } from "./practice-changed-at.ts";
import { standingIn } from "./practice.loader.ts";
import type { Practice } from "./practice.type.ts";

const times = readOne("Practice.times", {
  rows: (db) =>
    db.selectFrom("practice").select([
      "practice.id",
      practiceChangedAt.as("changedAt"),
      sql<Date | null>`(select max(practice_text.saved_at) from practice_text
          where practice_text.practice_id = practice.id)`.as("savedAt"),
    ]),
  by: "practice.id",
  as: "id",
});

/** When what the viewer may read of a practice changed last. */
export async function updatedAt(context: HubContext, practice: Practice): Promise<Date> {
  const [row, { inside }] = await Promise.all([
    times.load(context, practice.id),
    standingIn(context, practice),
  ]);
  const read = row?.changedAt ?? practice.createdAt;
  return inside && row?.savedAt && row.savedAt > read ? row.savedAt : read;
}
