import { type Kysely, sql } from "kysely";
import type { Services } from "#server/core/context.ts";
import { seedId } from "#server/core/database/seed/seed-id.ts";
import type { Tables } from "#server/core/database/tables.ts";
import { isUniqueViolation } from "#server/core/database/unique-violation.ts";
import { contextOfHub } from "#server/core/make-context.ts";
import { commit, type Tx } from "#server/realtime/commit.ts";
import { demoAdoptions } from "./demo-adoptions.ts";
import { demoChallenges } from "./demo-challenges.ts";
import { writeDemoAdoption } from "./write-demo-adoption.ts";
import { writeDemoChallenge } from "./write-demo-challenge.ts";

/** The practice that the demo's cities take over, in its current version. */
export interface DemoPractice {
  id: string;
  versionId: string;
  cityId: string;
}

/**
 * Puts demo challenges, adoptions and what came of the demo workshops into a hub that wants them.
 * Called after people, workshops and practices are there; what is there already stays. Adoptions
 * wait for a published practice.
 */
export async function seedDemoOutcomes(services: Services): Promise<void> {
  if (!services.config.demo || (await isWhole(services.database.kysely))) return;
  try {
    await commit(contextOfHub(services, "seed-demo"), async (tx) => {
      const now = services.clock.now();
      const practice = await practiceToAdopt(tx);
      if (!(await isSeeded(tx.db, "challenge")))
        for (const each of demoChallenges) await writeDemoChallenge(tx, each, practice, now);
      if (practice !== null && !(await isSeeded(tx.db, "adoption")))
        for (const each of demoAdoptions) await writeDemoAdoption(tx, each, practice, now);
    });
  } catch (failure) {
    // Another node that starts at this moment was quicker.
    if (!isUniqueViolation(failure)) throw failure;
  }
}

/** A published practice of a city that adopts nothing in the demo: a demo one before a real one. */
async function practiceToAdopt(tx: Tx): Promise<DemoPractice | null> {
  const adopting = demoAdoptions.map(({ city }) => seedId("city", city));
  const found = await tx.db
    .selectFrom("practice")
    .innerJoin("practice_version as version", "version.id", "practice.current_version_id")
    .select(["practice.id", "version.id as versionId", "practice.city_id as cityId"])
    .where("version.state", "=", "published")
    .where("practice.city_id", "not in", adopting)
    .orderBy("practice.demo", "desc")
    .orderBy(sql`practice.city_id = ${seedId("city", "id-surabaya")}`, "desc")
    .orderBy("practice.slug")
    .limit(1)
    .executeTakeFirst();
  return found ?? null;
}

/** As at every start but the first. */
async function isWhole(db: Kysely<Tables>): Promise<boolean> {
  return (await isSeeded(db, "challenge")) && (await isSeeded(db, "adoption"));
}

async function isSeeded(db: Kysely<Tables>, table: "challenge" | "adoption"): Promise<boolean> {
  const found = await db
    .selectFrom(table)
    .select("id")
    .where("demo", "=", true)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
