import { sql } from "kysely";
import type { Services } from "#server/core/context.ts";
import { moveToNow, preparedSince } from "#server/core/database/prepared-time.ts";
import { contextOfHub } from "#server/core/make-context.ts";
import { seedDemoFollows } from "#server/features/notifications/demo/seed-demo-follows.ts";
import { seedDemoDiscussions } from "#server/features/practices/demo/seed-demo-discussions.ts";
import { seedDemoPractices } from "#server/features/practices/demo/seed-demo-practices.ts";
import { sealDemoVersions } from "#server/features/practices/demo/seal-demo-versions.ts";
import { renewDemoCodes } from "#server/features/workshops/demo/renew-demo-codes.ts";
import { liveDemoId, seedDemo } from "#server/features/workshops/demo/seed-demo.ts";
import { seedDemoOutcomes } from "#server/features/workshops/outcomes/demo/seed-demo-outcomes.ts";
import { commit } from "#server/realtime/commit.ts";
import { renewEpochs } from "#server/realtime/renew-epochs.ts";

/** Loads the demo where it is wanted; what is there already stays as it stands. */
export async function loadDemo(services: Services): Promise<void> {
  await seedDemo(services);
  await seedDemoPractices(services);
  await seedDemoOutcomes(services);
  await seedDemoDiscussions(services);
  await seedDemoFollows(services);
}

/**
 * The demo that came with the prepared database becomes this hub's: it is of now, and what no other
 * hub may know or share is made anew. All of it or nothing, so a start that broke off is made up for
 * by the next one, whether or not that wants a demo.
 */
export async function adoptPreparedDemo(services: Services): Promise<void> {
  if (!services.database.embedded || !(await isPrepared(services))) return;
  await commit(contextOfHub(services, "adopt-demo"), async (tx) => {
    // Locked versions are dated anew as well, and nothing is said that triggers need to note.
    await sql`set local session_replication_role = replica`.execute(tx.db);
    await moveToNow(tx.db, services.clock.now());
    await sealDemoVersions(tx);
    await renewDemoCodes(tx);
    await renewEpochs(tx.db);
  });
}

async function isPrepared({ database }: Services): Promise<boolean> {
  const found = await database.kysely
    .selectFrom("workshop")
    .select("id")
    .where("id", "=", liveDemoId)
    .where("starts_at", ">=", preparedSince)
    .executeTakeFirst();
  return found !== undefined;
}
