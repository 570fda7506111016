import { seedId } from "#server/core/database/seed/seed-id.ts";
import type { Tx } from "#server/realtime/commit.ts";
import { ReviewCriterion } from "../review/review.enums.ts";
import type { DemoPractice } from "./demo-practices.ts";
import { demoPerson, demoPracticeId } from "./write-demo-practice.ts";

export interface DemoRound {
  readonly number: number;
  readonly changeNote: string;
  readonly at: Date;
  readonly published: boolean;
  /** Somebody of each of these cities was asked; who `approves` has answered. */
  readonly reviewers: readonly { by: string; city: string; approves: boolean }[];
}

/** A submission of a demo practice and what its reviewers say. */
export async function writeDemoRound(
  { db }: Tx,
  { slug, authors }: DemoPractice,
  { number, changeNote, at, published, reviewers }: DemoRound,
): Promise<void> {
  const id = seedId("demo-round", `${slug} ${number}`);
  await db
    .insertInto("review_round")
    .values({
      id,
      practice_id: demoPracticeId(slug),
      number,
      submitted_by: demoPerson(authors[0]!.by),
      submitted_at: at,
      change_note: changeNote,
      outcome: published ? "published" : null,
      ended_at: published ? at : null,
    })
    .execute();
  const answers = Object.values(ReviewCriterion).map((criterion) => {
    return { criterion, answer: "yes", note: "" };
  });
  const rows = reviewers.map(({ by, city, approves }) => ({
    id: seedId("demo-review", `${slug} ${number} ${by}`),
    round_id: id,
    reviewer_id: demoPerson(by),
    city_id: seedId("city", city),
    assigned_by: demoPerson("secretariat"),
    assigned_at: at,
    verdict: approves ? "approve" : null,
    answers: JSON.stringify(approves ? answers : []),
    remark: approves ? "Clear, and we could do it. (demo)" : "",
    given_at: approves ? at : null,
  }));
  await db.insertInto("review").values(rows).execute();
}
