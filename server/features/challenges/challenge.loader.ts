import { type Kysely, sql } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import type { Tables } from "#server/core/database/tables.ts";
import { registerNode } from "#server/core/graphql/node.ts";
import { readMany } from "#server/core/reads/read-many.ts";
import { readOne } from "#server/core/reads/read-one.ts";
import { selectThemes } from "#server/features/network/themes.ts";
import type { Theme } from "#server/features/network/theme.type.ts";
import type { ChallengeState } from "./challenge.enums.ts";
import { selectChallenges } from "./challenge.row.ts";
import type { ChallengeStep } from "./challenge-step.type.ts";
import type { Challenge } from "./challenge.type.ts";

const challengeById = readOne("Challenge", {
  rows: selectChallenges,
  by: "challenge.id",
  as: "id",
});

/** The challenge with that key; null without a key. */
export function loadChallenge(context: HubContext, id: string | null): Promise<Challenge | null> {
  return id === null ? Promise.resolve(null) : challengeById.load(context, id);
}

/** A challenge is never deleted: who has its id from a row or an event finds it. */
export async function challengeOf(context: HubContext, id: string): Promise<Challenge> {
  const challenge = await loadChallenge(context, id);
  if (!challenge) throw new Error(`Challenge ${id} is gone.`);
  return challenge;
}

function selectSteps(db: Kysely<Tables>) {
  return db
    .selectFrom("challenge_step")
    .select([
      "challenge_id as challengeId",
      "number",
      sql<ChallengeState>`state`.as("state"),
      "practice_id as practiceId",
      "note",
      "written_by as writtenById",
      "written_at as writtenAt",
    ]);
}

const stepsOfChallenge = readMany("Challenge.steps", {
  rows: selectSteps,
  by: "challenge_id",
  as: "challengeId",
  order: (query) => query.orderBy("number"),
});

/** What it was through, in order. */
export function loadChallengeSteps(context: HubContext, id: string): Promise<ChallengeStep[]> {
  return stepsOfChallenge.load(context, id);
}

const themesOfChallenge = readMany("Challenge.themes", {
  rows: (db) =>
    selectThemes(db)
      .innerJoin("challenge_theme", "challenge_theme.theme_id", "theme.id")
      .select("challenge_theme.challenge_id as challengeId"),
  by: "challenge_theme.challenge_id",
  as: "challengeId",
  order: (query) => query.orderBy("theme.position"),
});

/** The themes of a challenge, in the order of the network. */
export function loadChallengeThemes(context: HubContext, id: string): Promise<Theme[]> {
  return themesOfChallenge.load(context, id);
}

registerNode("Challenge", { load: loadChallenge });
