import { sql } from "kysely";
import { v7 } from "uuid";
import { limits } from "#schema/limits.ts";
import { noteActivity } from "#server/core/activity.ts";
import { demand, Refused } from "#server/core/commands/refused.ts";
import { writtenText } from "#server/core/commands/written-text.ts";
import type { HubContext } from "#server/core/context.ts";
import { InvalidInput } from "#server/core/graphql/errors.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import { commit, type Tx } from "#server/realtime/commit.ts";
import type { MoveChallengeInput } from "./challenge.inputs.ts";
import type { Challenge } from "./challenge.type.ts";
import { challengeTopic, happened } from "./challenges.events.ts";
import { may } from "./challenges.policy.ts";
import { enterChallenge } from "./enter-challenge.ts";
import { announceChallenge } from "./network-challenge.type.ts";

interface Step {
  practiceId: string | null;
  note: string;
}

/**
 * Says where a challenge stands now, and by which practice. The same once more changes nothing: a
 * retry is no second step. Resolves to its id.
 */
export function moveChallenge(context: HubContext, input: MoveChallengeInput): Promise<string> {
  const note = writtenText("note", input.note ?? "", limits.stepNote).trim();
  return commit(context, async (tx) => {
    const challenge = await enterChallenge(tx, input.challengeId);
    demand(may.move(context.viewer, challenge));
    const step = { practiceId: await publishedPractice(tx, input.practiceId), note };
    if (input.to === "solved" && step.practiceId === null && note === "")
      throw new Refused(new InvalidInput("note", "Say which practice solved it, or how."));
    if (await isLastStep(tx, challenge, input.to, step)) return challenge.id;
    await writeStep(context, tx, challenge, input.to, step);
    await tx.append(challengeTopic(challenge.id), happened.challengeChanged());
    await announceChallenge(tx, challenge.id, input.to);
    return challenge.id;
  });
}

async function publishedPractice(tx: Tx, id: string | null | undefined): Promise<string | null> {
  if (id == null) return null;
  const found = await tx.db
    .selectFrom("practice")
    .select("id")
    .where("id", "=", keyIn(id, "Practice"))
    .where("current_version_id", "is not", null)
    .where("state", "<>", "withdrawn")
    .executeTakeFirst();
  if (!found)
    throw new Refused(new InvalidInput("practiceId", "There is no such published practice."));
  return found.id;
}

async function isLastStep(tx: Tx, challenge: Challenge, to: string, step: Step): Promise<boolean> {
  if (challenge.state !== to) return false;
  const last = await tx.db
    .selectFrom("challenge_step")
    .select(["practice_id as practiceId", "note"])
    .where("challenge_id", "=", challenge.id)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  return last?.practiceId === step.practiceId && last.note === step.note;
}

async function writeStep(
  { viewer, services }: HubContext,
  tx: Tx,
  challenge: Challenge,
  to: Challenge["state"],
  { practiceId, note }: Step,
): Promise<void> {
  const now = services.clock.now();
  const writer = viewer.kind === "person" ? viewer.personId : null;
  const solved = to === "solved";
  await tx.db
    .updateTable("challenge")
    .set({
      state: to,
      ...(challenge.state !== to && { state_since: now }),
      solved_by_practice_id: solved ? practiceId : null,
      solved_note: solved ? note : "",
    })
    .where("id", "=", challenge.id)
    .execute();
  await tx.db
    .insertInto("challenge_step")
    .values({
      id: v7(),
      challenge_id: challenge.id,
      number: sql<number>`(select count(*) + 1 from challenge_step where challenge_id = ${challenge.id})`,
      state: to,
      practice_id: practiceId,
      note,
      written_by: writer,
      written_at: now,
    })
    .execute();
  if (solved && challenge.state !== "solved") await noteSolved(tx, challenge, practiceId, now);
}

async function noteSolved(
  tx: Tx,
  challenge: Challenge,
  practiceId: string | null,
  at: Date,
): Promise<void> {
  const themes = await tx.db
    .selectFrom("challenge_theme")
    .select("theme_id")
    .where("challenge_id", "=", challenge.id)
    .execute();
  await noteActivity(tx.db, at, {
    kind: "challenge_solved",
    cityIds: [challenge.cityId],
    themeIds: themes.map((row) => row.theme_id),
    challengeId: challenge.id,
    ...(practiceId !== null && { practiceId }),
  });
}
