import { describe, expect, test } from "vitest";
import type { ViewerMembership } from "#server/core/context.ts";
import {
  isApproved,
  type ReviewFacts,
  turnOf,
} from "#server/features/practices/review/review-rule.ts";
import { may } from "#server/features/practices/review/review.policy.ts";

const party = {
  personIds: ["author", "writing-expert"],
  cities: [
    { cityId: "ha-long", countryCode: "VN" },
    { cityId: "surabaya", countryCode: "ID" },
  ],
};
const none = { cityId: null, organisationId: null, countryCode: null };
type Membership = Partial<ViewerMembership> & Pick<ViewerMembership, "role">;
const somebody = (personId: string, ...memberships: Membership[]) => ({
  personId,
  memberships: memberships.map((each) => ({ ...none, ...each })),
});

describe("nobody judges in their own cause", () => {
  const elsewhere: Membership = { role: "member", cityId: "nan" };
  test.each([
    ["of another city", somebody("a", elsewhere), true],
    ["editor of another city", somebody("a", { role: "city_editor", cityId: "nan" }), true],
    ["secretariat", somebody("a", { role: "secretariat", organisationId: "o" }), true],
    ["a co-author of another city", somebody("author", elsewhere), false],
    ["an expert who writes", somebody("writing-expert", elsewhere), false],
    ["of the practice's city", somebody("a", { role: "member", cityId: "ha-long" }), false],
    ["of a co-author's city", somebody("a", { role: "city_editor", cityId: "surabaya" }), false],
    ["of both", somebody("a", elsewhere, { role: "member", cityId: "ha-long" }), false],
    [
      "focal point of its country",
      somebody("a", elsewhere, { role: "national_focal_point", countryCode: "VN" }),
      false,
    ],
    [
      "focal point of a co-author's",
      somebody("a", { role: "national_focal_point", countryCode: "ID" }),
      false,
    ],
    ["secretariat who wrote it", somebody("author", { role: "secretariat" }), false],
    [
      "secretariat of the same city",
      somebody("a", { role: "secretariat" }, { role: "member", cityId: "ha-long" }),
      false,
    ],
    ["an expert of no city", somebody("a", { role: "expert" }), false],
    ["of an organisation", somebody("a", { role: "member", organisationId: "o" }), false],
    ["of nothing", somebody("a"), false],
  ] as const)("%s", (_who, candidate, allowed) => {
    expect(may.beReviewer(candidate, party).allowed).toBe(allowed);
  });
});

const at = (hour: number) => new Date(Date.UTC(2026, 10, 22, hour));
const review = (more: Partial<ReviewFacts> = {}): ReviewFacts => ({
  reviewerId: "r",
  cityId: "nan",
  asSecretariat: false,
  assignedAt: at(1),
  verdict: null,
  givenAt: null,
  ...more,
});
const approve = { verdict: "approve", givenAt: at(3) } as const;

test("two cities review, each once, and the secretariat beside them", () => {
  const nan = somebody("a", { role: "member", cityId: "nan" });
  const hue = somebody("b", { role: "member", cityId: "hue" });
  const third = somebody("c", { role: "member", cityId: "cebu" });
  expect(may.joinReview(hue, party, [review()]).allowed).toBe(true);
  expect(may.joinReview(nan, party, [review()]).allowed).toBe(false);
  const two = [review(), review({ reviewerId: "b", cityId: "hue" })];
  expect(may.joinReview(third, party, two).allowed).toBe(false);
  expect(may.joinReview(hue, party, two).allowed).toBe(false);
  expect(may.joinReview(somebody("s", { role: "secretariat" }), party, two).allowed).toBe(true);
});

test.each([
  ["nobody", [], false],
  ["one city", [review(approve)], false],
  ["one of two cities", [review(approve), review()], false],
  ["two cities", [review(approve), review(approve)], true],
  ["the secretariat", [review({ ...approve, asSecretariat: true, cityId: null })], true],
  [
    "two who ask for changes",
    [review({ verdict: "ask_for_changes" }), review({ verdict: "ask_for_changes" })],
    false,
  ],
] as const)("approved by %s", (_who, reviews, approved) => {
  expect(isApproved(reviews)).toBe(approved);
});

test("it is always somebody's turn until it is published, and one sees since when", () => {
  const since = at(0);
  const turn = (state: Parameters<typeof turnOf>[0]["state"], ...reviews: ReviewFacts[]) =>
    turnOf({ state, stateSince: since }, reviews, true);
  expect(turn("draft")).toEqual({ whose: "authors", since });
  expect(turnOf({ state: "draft", stateSince: since }, [], false)?.whose).toBe("secretariat");
  expect(turn("submitted")).toEqual({ whose: "secretariat", since });
  expect(turn("in_review", review(), review({ assignedAt: at(2) }))).toEqual({
    whose: "reviewers",
    since: at(1),
  });
  expect(turn("in_review", review(approve), review({ assignedAt: at(2) }))).toEqual({
    whose: "reviewers",
    since: at(2),
  });
  expect(turn("in_review", review(approve))).toEqual({ whose: "secretariat", since: at(3) });
  expect(turn("published")).toBeNull();
  expect(turn("withdrawn")).toBeNull();
});
