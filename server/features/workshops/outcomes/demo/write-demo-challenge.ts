import { noteActivity } from "#server/core/activity.ts";
import { seedId } from "#server/core/database/seed/seed-id.ts";
import { foldOf } from "#server/features/challenges/challenge-input.ts";
import { challengeTopic, happened } from "#server/features/challenges/challenges.events.ts";
import type { Tx } from "#server/realtime/commit.ts";
import { demoPersonId } from "../../demo/write-demo-people.ts";
import type { DemoChallenge } from "./demo-challenges.ts";
import { writeDemoOrigin } from "./demo-origin.ts";
import type { DemoPractice } from "./seed-demo-outcomes.ts";

const day = 24 * 60 * 60 * 1000;

export const demoChallengeId = (key: string): string => seedId("demo-challenge", key);

export async function writeDemoChallenge(
  tx: Tx,
  demo: DemoChallenge,
  practice: DemoPractice | null,
  now: Date,
): Promise<void> {
  const id = demoChallengeId(demo.key);
  const { slug, language, title, description, place, severity, since } = demo;
  const themeIds = demo.themes.map((theme) => seedId("theme", theme));
  const at = (daysAgo: number) => new Date(now.getTime() - daysAgo * day);
  const first = demo.steps[0]!;
  const last = demo.steps.at(-1)!;
  const solvedBy = last.state === "solved" ? (practice?.id ?? null) : null;
  const city_id = seedId("city", demo.city);
  const personId = demoPersonId(demo.by);
  await tx.db
    .insertInto("challenge")
    .values({
      id,
      slug,
      city_id,
      language,
      title,
      description,
      place,
      severity,
      since,
      fold: foldOf(demo),
      since_year: demo.sinceYear,
      state: last.state,
      state_since: at(last.daysAgo),
      solved_by_practice_id: solvedBy,
      solved_note: last.state === "solved" ? last.note : "",
      demo: true,
      created_by: personId,
      created_at: at(first.daysAgo),
    })
    .execute();
  const themes = themeIds.map((theme_id) => ({ challenge_id: id, theme_id }));
  await tx.db.insertInto("challenge_theme").values(themes).execute();
  const steps = demo.steps.map(({ state, note, daysAgo }, index) => ({
    id: seedId("demo-challenge-step", `${demo.key}/${index}`),
    challenge_id: id,
    number: index + 1,
    state,
    practice_id: state === "solved" ? solvedBy : null,
    note,
    written_by: personId,
    written_at: at(daysAgo),
  }));
  await tx.db.insertInto("challenge_step").values(steps).execute();
  const link = { by: demo.by, at: at(first.daysAgo) };
  await writeDemoOrigin(tx, `challenge/${demo.key}`, demo.from, { challenge_id: id }, link);
  const told = { cityIds: [city_id], themeIds, challengeId: id, personId };
  await noteActivity(tx.db, at(first.daysAgo), { kind: "challenge_raised", ...told });
  if (last.state === "solved")
    await noteActivity(tx.db, at(last.daysAgo), { kind: "challenge_solved", ...told });
  await tx.append(challengeTopic(id), happened.challengeChanged());
}
