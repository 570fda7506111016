import { expect, test } from "vitest";
import type { Viewer, ViewerMembership } from "#server/core/context.ts";
import { may } from "#server/features/challenges/challenges.policy.ts";
import { may as mayAdopt } from "#server/features/practices/adoption/adoption.policy.ts";
import type { PracticeFacts } from "#server/features/practices/practice-role.ts";

const here = { cityId: "here", countryCode: "VN" };

const person = (...memberships: Partial<ViewerMembership>[]): Viewer => ({
  kind: "person",
  sessionId: "s",
  personId: "p",
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
  scope: { kind: "scope", scope: "challenge:x" },
  stranger: person(),
  expert: person({ role: "expert", cityId: "here" }),
  memberHere: person({ cityId: "here" }),
  editorHere: person({ role: "city_editor", cityId: "here" }),
  focalHere: person({ role: "national_focal_point", countryCode: "VN" }),
  memberOrigin: person({ cityId: "origin" }),
  editorOrigin: person({ role: "city_editor", cityId: "origin" }),
  focalOrigin: person({ role: "national_focal_point", countryCode: "ID" }),
  bothCities: person({ cityId: "here" }, { cityId: "origin" }),
  elsewhere: person({ role: "city_editor", cityId: "elsewhere" }),
  focalElsewhere: person({ role: "national_focal_point", countryCode: "TH" }),
  secretariat: person({ role: "secretariat" }),
} satisfies Record<string, Viewer>;
type Name = keyof typeof people;

const who = (question: (viewer: Viewer) => boolean): Name[] =>
  (Object.keys(people) as Name[]).filter((name) => question(people[name]));

const actHere: Name[] = ["memberHere", "editorHere", "focalHere", "bothCities", "secretariat"];

test.for(["create", "edit", "move"] as const)(
  "a difficulty: only people of its city, its focal point and the secretariat %s it",
  (what) => {
    expect(who((viewer) => may[what](viewer, here).allowed)).toEqual(actHere);
  },
);

const practice = (more: Partial<PracticeFacts> = {}): PracticeFacts => ({
  id: "x",
  cityId: "origin",
  countryCode: "ID",
  state: "published",
  currentVersionId: "v",
  recorded: false,
  ...more,
});

test("a published practice is adopted by who acts for the adopting city", () => {
  expect(who((viewer) => mayAdopt.adopt(viewer, practice(), here).allowed)).toEqual(actHere);
});

test("while a new version of it is written, the published one is still there to adopt", () => {
  const rewritten = practice({ state: "draft" });
  expect(who((viewer) => mayAdopt.adopt(viewer, rewritten, here).allowed)).toEqual(actHere);
});

test.for([
  { name: "never published", facts: { state: "draft", currentVersionId: null } },
  { name: "withdrawn", facts: { state: "withdrawn" } },
  { name: "its own", facts: { cityId: "here", countryCode: "VN" } },
] as const)("nobody adopts what is $name", ({ facts }) => {
  expect(who((viewer) => mayAdopt.adopt(viewer, practice(facts), here).allowed)).toEqual([]);
});

const adoption = { ...here, originCityId: "origin", originCountryCode: "ID" };

test("only the adopting city writes an adoption", () => {
  expect(who((viewer) => mayAdopt.write(viewer, adoption).allowed)).toEqual(actHere);
});

test("the city of origin confirms, and nobody who writes for the adopting one", () => {
  expect(who((viewer) => mayAdopt.confirm(viewer, adoption).allowed)).toEqual([
    "memberOrigin",
    "editorOrigin",
    "focalOrigin",
  ]);
});

test("within one country its focal point does not confirm what it may write", () => {
  const athome = { ...adoption, originCountryCode: "VN" };
  expect(who((viewer) => mayAdopt.confirm(viewer, athome).allowed)).toEqual([
    "memberOrigin",
    "editorOrigin",
  ]);
});

test("who acts for some other city is offered to adopt", () => {
  expect(who((viewer) => mayAdopt.adoptForSomeCity(viewer, practice()).allowed)).toEqual([
    "memberHere",
    "editorHere",
    "focalHere",
    "focalOrigin",
    "bothCities",
    "elsewhere",
    "focalElsewhere",
    "secretariat",
  ]);
});
