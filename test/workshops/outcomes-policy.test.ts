import { expect, test } from "vitest";
import type { Viewer } from "#server/core/context.ts";
import { may } from "#server/features/workshops/outcomes/outcome.policy.ts";
import type { AttendanceFacts, WorkshopFacts } from "#server/features/workshops/room-role.ts";

const workshop: WorkshopFacts = {
  id: "018f0000-0000-7000-8000-000000000001",
  state: "closed",
  visibility: "public",
  createdBy: null,
};

const attendance = (more: Partial<AttendanceFacts>): AttendanceFacts => ({
  id: "a",
  personId: "p",
  guestId: null,
  role: "delegate",
  byRole: null,
  mayWriteMinutes: false,
  removedAt: null,
  seatCityId: null,
  seatOrganisationId: null,
  seatSetByHost: false,
  ...more,
});

const person = (role?: "secretariat"): Viewer => ({
  kind: "person",
  sessionId: "s",
  personId: "p",
  guestId: null,
  memberships: role ? [{ role, cityId: null, organisationId: null, countryCode: null }] : [],
});

const rows = [
  { who: "nobody", viewer: { kind: "nobody" }, at: null, own: false, any: false },
  {
    who: "a guest in the room",
    viewer: { kind: "guest", sessionId: "s", guestId: "g" },
    at: attendance({ personId: null, guestId: "g", role: "guest" }),
    own: false,
    any: false,
  },
  { who: "somebody outside", viewer: person(), at: null, own: false, any: false },
  { who: "a delegate", viewer: person(), at: attendance({}), own: true, any: false },
  {
    who: "who was removed",
    viewer: person(),
    at: attendance({ removedAt: new Date() }),
    own: false,
    any: false,
  },
  { who: "a host", viewer: person(), at: attendance({ role: "host" }), own: true, any: true },
  { who: "the secretariat", viewer: person("secretariat"), at: null, own: true, any: true },
] satisfies {
  who: string;
  viewer: Viewer;
  at: AttendanceFacts | null;
  own: boolean;
  any: boolean;
}[];

test.for(rows)(
  "$who links own results: $own, those of others: $any",
  ({ viewer, at, own, any }) => {
    expect(may.linkFromWorkshop(viewer, workshop, at, true).allowed).toBe(own);
    expect(may.linkFromWorkshop(viewer, workshop, at, false).allowed).toBe(any);
  },
);

test("nothing begins from what was taken back or hidden", () => {
  const comment = { attendanceId: "a", withdrawnAt: null, hiddenAt: null };
  expect(may.beginFromComment(comment).allowed).toBe(true);
  expect(may.beginFromComment({ ...comment, hiddenAt: new Date() }).allowed).toBe(false);
  expect(may.beginFromComment({ ...comment, withdrawnAt: new Date() }).allowed).toBe(false);
});

test("from a challenge links its city, and who made something of it", () => {
  const challenge = { cityId: "here", countryCode: "VN" };
  expect(may.linkFromChallenge({ kind: "nobody" }, challenge, true).allowed).toBe(false);
  expect(may.linkFromChallenge(person(), challenge, true).allowed).toBe(true);
  expect(may.linkFromChallenge(person(), challenge, false).allowed).toBe(false);
  expect(may.linkFromChallenge(person("secretariat"), challenge, false).allowed).toBe(true);
});
