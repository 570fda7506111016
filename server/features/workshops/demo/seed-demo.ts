import type { Services } from "#server/core/context.ts";
import { seedId } from "#server/core/database/seed/seed-id.ts";
import { contextOfHub } from "#server/core/make-context.ts";
import { commit } from "#server/realtime/commit.ts";
import { isUniqueViolation } from "#server/core/database/unique-violation.ts";
import { liveWorkshop } from "./live-workshop.ts";
import { comingWorkshop, pastWorkshop } from "./other-workshops.ts";
import { writeDemoPeople } from "./write-demo-people.ts";
import { writeDemoWorkshop } from "./write-demo-workshop.ts";

/**
 * Puts demo people and three workshops (live, coming, over) into a hub that wants them. Their times
 * count from the first start; what is there already stays as it stands, so a restart changes nothing.
 */
export async function seedDemo(services: Services): Promise<void> {
  if (!services.config.demo || (await isSeeded(services))) return;
  try {
    await write(services);
  } catch (failure) {
    // Another node that starts at this moment was quicker.
    if (!isUniqueViolation(failure)) throw failure;
  }
}

function write(services: Services): Promise<void> {
  return commit(contextOfHub(services, "seed-demo"), async (tx) => {
    const now = services.clock.now();
    await writeDemoPeople(tx, now);
    for (const workshop of [liveWorkshop, comingWorkshop, pastWorkshop])
      await writeDemoWorkshop(tx, workshop, now);
  });
}

/** The live workshop's id, the same on every hub. */
export const liveDemoId = seedId("demo-workshop", liveWorkshop.key);

async function isSeeded({ database }: Services): Promise<boolean> {
  const found = await database.kysely
    .selectFrom("workshop")
    .select("id")
    .where("id", "=", liveDemoId)
    .executeTakeFirst();
  return found !== undefined;
}
