import { expect, test } from "vitest";
import type { Viewer, ViewerMembership } from "#server/core/context.ts";
import { may } from "#server/features/practices/discussion/discussion.policy.ts";

const person = (personId: string, ...memberships: Partial<ViewerMembership>[]): Viewer => ({
  kind: "person",
  sessionId: "s",
  personId,
  guestId: null,
  memberships: memberships.map((each) => ({
    role: "member",
    cityId: null,
    organisationId: null,
    countryCode: null,
    ...each,
  })),
});

const people = {
  nobody: { kind: "nobody" },
  guest: { kind: "guest", sessionId: "s", guestId: "g" },
  scope: { kind: "scope", scope: "practice:x:inside" },
  author: person("author", { cityId: "here" }),
  stranger: person("stranger"),
  memberHere: person("other", { cityId: "here" }),
  agency: person("agent", { organisationId: "agency" }),
  focalPoint: person("focal", { role: "national_focal_point", countryCode: "VN" }),
  secretariat: person("office", { role: "secretariat" }),
} satisfies Record<string, Viewer>;
type Name = keyof typeof people;

const who = (question: (viewer: Viewer) => { allowed: boolean }): Name[] =>
  (Object.keys(people) as Name[]).filter((name) => question(people[name]).allowed);

const open = { open: true };
const withdrawn = { open: false };
const said = { personId: "author", withdrawnAt: null, hiddenAt: null };
const then = new Date(0);
const signedIn: Name[] = [
  "author",
  "stranger",
  "memberHere",
  "agency",
  "focalPoint",
  "secretariat",
];

test("everybody who is signed in takes part; nobody where a practice was withdrawn", () => {
  expect(who((viewer) => may.comment(viewer, open))).toEqual(signedIn);
  expect(who((viewer) => may.comment(viewer, withdrawn))).toEqual([]);
});

test("one speaks for one's own city or organisation, and for nothing at all never", () => {
  const here = { cityId: "here", organisationId: null };
  const agency = { cityId: null, organisationId: "agency" };
  expect(who((viewer) => may.speakFor(viewer, here))).toEqual(["author", "memberHere"]);
  expect(who((viewer) => may.speakFor(viewer, agency))).toEqual(["agency"]);
  expect(who((viewer) => may.speakFor(viewer, { cityId: null, organisationId: null }))).toEqual([]);
});

test.for([
  { name: "shown", comment: said, subject: open, edits: ["author"], hides: ["secretariat"] },
  {
    name: "under a withdrawn practice",
    comment: said,
    subject: withdrawn,
    edits: [],
    hides: ["secretariat"],
  },
  {
    name: "hidden",
    comment: { ...said, hiddenAt: then },
    subject: open,
    edits: [],
    hides: ["secretariat"],
  },
  {
    name: "withdrawn",
    comment: { ...said, withdrawnAt: then },
    subject: open,
    edits: [],
    hides: [],
  },
] as const)("a comment that is $name", ({ comment, subject, edits, hides }) => {
  expect(who((viewer) => may.edit(viewer, subject, comment))).toEqual(edits);
  expect(who((viewer) => may.withdraw(viewer, comment))).toEqual(["author"]);
  expect(who((viewer) => may.hide(viewer, comment))).toEqual(hides);
});

test("what was taken back or hidden is not answered", () => {
  expect(may.answer(said).allowed).toBe(true);
  expect(may.answer({ ...said, hiddenAt: then }).allowed).toBe(false);
  expect(may.answer({ ...said, withdrawnAt: then }).allowed).toBe(false);
});
