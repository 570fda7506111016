import { type Kysely, sql } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import type { Tables } from "#server/core/database/tables.ts";
import { registerNode } from "#server/core/graphql/node.ts";
import { readMany } from "#server/core/reads/read-many.ts";
import { readOne } from "#server/core/reads/read-one.ts";
import { practiceOf, standingIn } from "../practice.loader.ts";
import type { Practice } from "../practice.type.ts";
import type { ReviewOutcome, ReviewVerdict } from "./review.enums.ts";
import type { Review, ReviewAnswer, ReviewRound } from "./review.type.ts";

export function selectRounds(db: Kysely<Tables>) {
  return db
    .selectFrom("review_round")
    .select([
      "review_round.id",
      "review_round.practice_id as practiceId",
      "review_round.number",
      "review_round.submitted_by as submittedById",
      "review_round.submitted_at as submittedAt",
      "review_round.change_note as changeNote",
      sql<ReviewOutcome | null>`review_round.outcome`.as("outcome"),
      "review_round.ended_at as endedAt",
    ]);
}

export function selectReviews(db: Kysely<Tables>) {
  return db
    .selectFrom("review")
    .innerJoin("review_round", "review_round.id", "review.round_id")
    .select([
      "review.id",
      "review.round_id as roundId",
      "review_round.practice_id as practiceId",
      "review.reviewer_id as reviewerId",
      "review.city_id as cityId",
      "review.organisation_id as organisationId",
      "review.as_secretariat as asSecretariat",
      "review.assigned_at as assignedAt",
      sql<ReviewVerdict | null>`review.verdict`.as("verdict"),
      sql<ReviewAnswer[]>`review.answers`.as("answers"),
      "review.remark",
      "review.given_at as givenAt",
    ]);
}

const rounds = readMany("Practice.reviews", {
  rows: selectRounds,
  by: "review_round.practice_id",
  as: "practiceId",
  order: (query) => query.orderBy("review_round.number", "desc"),
});

const reviews = readMany("ReviewRound.reviews", {
  rows: selectReviews,
  by: "review.round_id",
  as: "roundId",
  order: (query) => query.orderBy("review.assigned_at").orderBy("review.id"),
});

/** The rounds of a practice, the newest first; none for those who do not work on it. */
export async function roundsOf(context: HubContext, practice: Practice): Promise<ReviewRound[]> {
  const { inside } = await standingIn(context, practice);
  return inside ? rounds.load(context, practice.id) : [];
}

/** Who reviews in a round, in the order in which they were asked. */
export function reviewsOf(context: HubContext, { id }: ReviewRound): Promise<Review[]> {
  return reviews.load(context, id);
}

const roundById = readOne("ReviewRound", { rows: selectRounds, by: "review_round.id", as: "id" });
const reviewById = readOne("Review", { rows: selectReviews, by: "review.id", as: "id" });

registerNode("ReviewRound", {
  load: async (context, id) => ifInside(context, await roundById.load(context, id)),
});
registerNode("Review", {
  load: async (context, id) => ifInside(context, await reviewById.load(context, id)),
});

/** The row if the viewer works on the practice, else null, as if it were not there. */
async function ifInside<Row extends { practiceId: string }>(
  context: HubContext,
  row: Row | null,
): Promise<Row | null> {
  if (row === null) return null;
  const { inside } = await standingIn(context, await practiceOf(context, row));
  return inside ? row : null;
}
