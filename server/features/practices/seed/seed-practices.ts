import type { Kysely } from "kysely";
import { insertNew } from "#server/core/database/seed/insert-new.ts";
import type { Tables } from "#server/core/database/tables.ts";
import type { Log } from "#server/core/log.ts";
import { recordedPractices } from "./recorded-practices.ts";
import {
  evidenceRows,
  practiceRow,
  revisionRows,
  textRows,
  themeRows,
  versionId,
  versionRows,
} from "./recorded-rows.ts";

/**
 * Puts the practices that public sources tell of into a hub that has none, as the secretariat
 * publishes them: all of them or nothing. A hub with a practice is the cities' own to write.
 */
export async function seedPractices(db: Kysely<Tables>, log: Log): Promise<void> {
  const there = await db.selectFrom("practice").select("id").limit(1).executeTakeFirst();
  if (there) return;
  const started = performance.now();
  await db.transaction().execute(seedAll);
  log.info({ ms: Math.round(performance.now() - started) }, "The recorded practices are seeded");
}

async function seedAll(db: Kysely<Tables>): Promise<void> {
  await insertNew(db, "practice", recordedPractices.map(practiceRow));
  await insertNew(db, "practice_theme", recordedPractices.flatMap(themeRows));
  await insertNew(db, "practice_text", recordedPractices.flatMap(textRows));
  await insertNew(db, "practice_revision", recordedPractices.flatMap(revisionRows));
  await insertNew(db, "evidence", recordedPractices.flatMap(evidenceRows));
  await insertNew(db, "practice_version", recordedPractices.flatMap(versionRows));
  const versions = recordedPractices.map(({ slug }) => versionId(slug));
  await db
    .updateTable("practice")
    .from("practice_version")
    .set((eb) => ({ state: "published", current_version_id: eb.ref("practice_version.id") }))
    .whereRef("practice_version.practice_id", "=", "practice.id")
    .where("practice_version.id", "in", versions)
    .execute();
}
