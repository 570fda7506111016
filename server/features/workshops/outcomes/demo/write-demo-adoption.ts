import { noteActivity } from "#server/core/activity.ts";
import { seedId } from "#server/core/database/seed/seed-id.ts";
import { adoptionChanged } from "#server/features/practices/adoption/adoption.events.ts";
import { practiceTopic } from "#server/features/practices/practices.events.ts";
import type { Tx } from "#server/realtime/commit.ts";
import { demoPersonId } from "../../demo/write-demo-people.ts";
import type { DemoAdoption } from "./demo-adoptions.ts";
import { writeDemoOrigin } from "./demo-origin.ts";
import type { DemoPractice } from "./seed-demo-outcomes.ts";
import { demoChallengeId } from "./write-demo-challenge.ts";

const dayMs = 24 * 60 * 60 * 1000;

export async function writeDemoAdoption(
  tx: Tx,
  demo: DemoAdoption,
  practice: DemoPractice,
  now: Date,
): Promise<void> {
  const id = seedId("demo-adoption", demo.key);
  const at = (daysAgo: number) => new Date(now.getTime() - daysAgo * dayMs);
  const dayOf = (daysAgo: number) => at(daysAgo).toISOString().slice(0, 10);
  const first = demo.steps[0]!;
  const last = demo.steps.at(-1)!;
  const city_id = seedId("city", demo.city);
  const personId = demoPersonId(demo.by);
  await tx.db
    .insertInto("adoption")
    .values({
      id,
      slug: `${demo.city}-demo`,
      practice_id: practice.id,
      version_id: practice.versionId,
      city_id,
      state: last.state,
      state_since: dayOf(last.daysAgo),
      language: demo.language,
      changed: demo.changed,
      cost_amount: demo.cost?.amount ?? null,
      cost_currency: demo.cost?.currency ?? null,
      cost_year: demo.cost?.year ?? null,
      contact_here: demo.contactHere,
      stopped_reason: last.state === "stopped" ? last.note : null,
      challenge_id: demo.challenge === undefined ? null : demoChallengeId(demo.challenge),
      demo: true,
      created_by: personId,
      created_at: at(first.daysAgo),
    })
    .execute();
  const steps = demo.steps.map(({ state, note, daysAgo }, index) => ({
    id: seedId("demo-adoption-step", `${demo.key}/${index}`),
    adoption_id: id,
    number: index + 1,
    state,
    since: dayOf(daysAgo),
    note,
    written_by: personId,
    written_at: at(daysAgo),
  }));
  await tx.db.insertInto("adoption_step").values(steps).execute();
  await writeResult(tx, id, demo, { personId, at, dayOf });
  if (demo.from) {
    const link = { by: demo.by, at: at(first.daysAgo) };
    await writeDemoOrigin(tx, `adoption/${demo.key}`, demo.from, { adoption_id: id }, link);
  }
  const told = { cityIds: [city_id, practice.cityId], practiceId: practice.id, adoptionId: id };
  await noteActivity(tx.db, at(first.daysAgo), { kind: "adoption_begun", ...told, personId });
  if (demo.steps.length > 1)
    await noteActivity(tx.db, at(last.daysAgo), { kind: "adoption_moved", ...told, personId });
  await tx.append(practiceTopic(practice.id), adoptionChanged(id));
}

interface Told {
  personId: string;
  at: (daysAgo: number) => Date;
  dayOf: (daysAgo: number) => string;
}

/** The same place measured before the first step and after the last one. */
async function writeResult(
  tx: Tx,
  adoptionId: string,
  { key, language, result, steps }: DemoAdoption,
  { personId, at, dayOf }: Told,
): Promise<void> {
  if (!result) return;
  const first = steps[0]!;
  const last = steps.at(-1)!;
  await tx.db
    .insertInto("evidence")
    .values({
      id: seedId("demo-evidence", `adoption/${key}`),
      adoption_id: adoptionId,
      adoption_state: last.state,
      position: 0,
      claim: result.claim,
      language,
      value: result.after,
      value_before: result.before,
      unit: result.unit,
      method: result.method,
      period_before_from: dayOf(first.daysAgo + 14),
      period_before_to: dayOf(first.daysAgo),
      period_from: dayOf(last.daysAgo - 30),
      period_to: dayOf(last.daysAgo - 44),
      status: "stated",
      written_by: personId,
      written_at: at(last.daysAgo - 45),
    })
    .execute();
}
