import type { PracticeState } from "../practice.enums.ts";
import type { ReviewVerdict, TurnOf } from "./review.enums.ts";

/** What the rule must know of a reviewer. */
export interface ReviewFacts {
  readonly reviewerId: string;
  readonly cityId: string | null;
  readonly asSecretariat: boolean;
  readonly assignedAt: Date;
  readonly verdict: ReviewVerdict | null;
  readonly givenAt: Date | null;
}

/** So many cities have to approve, or else the secretariat. */
const approvals = 2;

/** Whether what was said publishes the practice. */
export function isApproved(
  reviews: readonly Pick<ReviewFacts, "verdict" | "asSecretariat">[],
): boolean {
  const approving = reviews.filter(({ verdict }) => verdict === "approve");
  return approving.some(({ asSecretariat }) => asSecretariat) || approving.length >= approvals;
}

/** Whose turn it is, and since when. */
export interface TurnFacts {
  readonly whose: TurnOf;
  readonly since: Date;
}

/** Null: nobody has to do anything. `hasAuthors`: it was not recorded from public sources. */
export function turnOf(
  { state, stateSince }: { state: PracticeState; stateSince: Date },
  reviews: readonly ReviewFacts[],
  hasAuthors: boolean,
): TurnFacts | null {
  if (state === "draft")
    return { whose: hasAuthors ? "authors" : "secretariat", since: stateSince };
  if (state === "submitted") return { whose: "secretariat", since: stateSince };
  if (state !== "in_review") return null;
  const waiting = reviews.filter(({ verdict }) => verdict === null);
  return waiting.length > 0
    ? { whose: "reviewers", since: first(waiting.map(({ assignedAt }) => assignedAt)) }
    : { whose: "secretariat", since: last(reviews.map(({ givenAt }) => givenAt ?? stateSince)) };
}

const first = (dates: readonly Date[]) => new Date(Math.min(...dates.map(Number)));
const last = (dates: readonly Date[]) => new Date(Math.max(...dates.map(Number)));
