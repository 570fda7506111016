import { expect, test } from "vitest";
import type { Viewer, ViewerMembership } from "#server/core/context.ts";
import type { PracticeState } from "#server/features/practices/practice.enums.ts";
import {
  type AuthorFacts,
  isInside,
  noPart,
  type PracticeFacts,
  type PracticePart,
  practiceRole,
  practiceScope,
} from "#server/features/practices/practice-role.ts";
import { may } from "#server/features/practices/practices.policy.ts";

const city = { cityId: "ha-long", countryCode: "VN" };
const practice = (state: PracticeState, more: Partial<PracticeFacts> = {}): PracticeFacts => ({
  ...city,
  id: "practice",
  state,
  currentVersionId: state === "published" || state === "withdrawn" ? "version" : null,
  recorded: false,
  ...more,
});

const person = (
  ...memberships: (Partial<ViewerMembership> & Pick<ViewerMembership, "role">)[]
) => ({
  kind: "person" as const,
  sessionId: "s",
  personId: "p",
  guestId: null,
  memberships: memberships.map((each) => ({
    cityId: null,
    organisationId: null,
    countryCode: null,
    ...each,
  })),
});
const author = (more: Partial<AuthorFacts> = {}): PracticePart => ({
  author: { personId: "p", capacity: "author", access: "write", ...more },
  reviews: false,
});

interface Somebody {
  viewer: Viewer;
  part: PracticePart;
}

const people = {
  nobody: { viewer: { kind: "nobody" }, part: noPart },
  guest: { viewer: { kind: "guest", sessionId: "s", guestId: "g" }, part: noPart },
  stranger: { viewer: person(), part: noPart },
  colleague: { viewer: person({ role: "member", cityId: "ha-long" }), part: noPart },
  editor: { viewer: person({ role: "city_editor", cityId: "ha-long" }), part: noPart },
  otherCity: { viewer: person({ role: "city_editor", cityId: "da-nang" }), part: noPart },
  focalPoint: { viewer: person({ role: "national_focal_point", countryCode: "VN" }), part: noPart },
  otherFocalPoint: {
    viewer: person({ role: "national_focal_point", countryCode: "TH" }),
    part: noPart,
  },
  expertMember: { viewer: person({ role: "expert" }), part: noPart },
  secretariat: { viewer: person({ role: "secretariat" }), part: noPart },
  author: { viewer: person(), part: author() },
  writingExpert: { viewer: person(), part: author({ capacity: "expert" }) },
  readingExpert: { viewer: person(), part: author({ capacity: "expert", access: "read" }) },
  reviewer: { viewer: person(), part: { author: null, reviews: true } },
  inside: { viewer: { kind: "scope", scope: practiceScope("practice", "inside") }, part: noPart },
  outside: { viewer: { kind: "scope", scope: practiceScope("practice", "public") }, part: noPart },
  elsewhere: { viewer: { kind: "scope", scope: practiceScope("other", "inside") }, part: noPart },
} satisfies Record<string, Somebody>;
type Name = keyof typeof people;

const everybody = Object.keys(people) as Name[];
const states: PracticeState[] = ["draft", "submitted", "in_review", "published", "withdrawn"];

const working: Name[] = [
  "secretariat",
  "author",
  "writingExpert",
  "readingExpert",
  "reviewer",
  "inside",
];
const writers: Name[] = ["author", "writingExpert"];

/** Who may, by state: everybody who is not named may not. */
const table: {
  what: string;
  ask: (who: Somebody, state: PracticeState) => boolean;
  who: (state: PracticeState) => Name[];
}[] = [
  {
    what: "begin a practice of the city",
    ask: ({ viewer }) => may.create(viewer, city).allowed,
    who: () => ["colleague", "editor", "focalPoint", "secretariat"],
  },
  {
    what: "read the page",
    ask: ({ viewer, part }, state) => may.read(viewer, practice(state), part).allowed,
    who: (state) => (state === "published" || state === "withdrawn" ? everybody : working),
  },
  {
    what: "read what is being written",
    ask: ({ viewer, part }, state) => may.readDraft(viewer, practice(state), part).allowed,
    who: () => working,
  },
  {
    what: "write",
    ask: ({ viewer, part }, state) => may.write(viewer, practice(state), part).allowed,
    who: (state) => (state === "draft" ? writers : []),
  },
  {
    what: "write what was recorded from public sources",
    ask: ({ viewer, part }, state) =>
      may.write(viewer, practice(state, { recorded: true }), part).allowed,
    who: (state) => (state === "draft" ? [...writers, "secretariat"] : []),
  },
  {
    what: "write a translation of what was never published",
    ask: ({ viewer, part }, state) =>
      may.writeTranslation(viewer, practice(state, { currentVersionId: null }), part).allowed,
    who: () => [],
  },
  {
    what: "write a translation of what was published",
    ask: ({ viewer, part }, state) =>
      may.writeTranslation(viewer, practice(state, { currentVersionId: "v" }), part).allowed,
    who: (state) => (state === "withdrawn" ? [] : writers),
  },
  {
    what: "decide who works on it",
    ask: ({ viewer, part }, state) => may.invite(viewer, practice(state), part).allowed,
    who: (state) => (state === "withdrawn" ? [] : ["author", "secretariat"]),
  },
];

for (const { what, ask, who } of table) {
  for (const state of states) {
    test(`those who may ${what} when it is ${state}`, () => {
      const allowed = everybody.filter((name) => ask(people[name], state));
      expect(allowed.toSorted()).toEqual(who(state).toSorted());
    });
  }
}

test("everybody may leave, and a practice keeps an author", () => {
  const own = { personId: "p", capacity: "author", access: "write" } as const;
  const other = { ...own, personId: "q" };
  const expert = { ...own, capacity: "expert", access: "read" } as const;
  const remove = (name: Name, of: AuthorFacts, left: number) => {
    const { viewer, part } = people[name];
    return may.removeAuthor(viewer, practice("draft"), part, of, left).allowed;
  };
  expect(remove("author", own, 1)).toBe(true);
  expect(remove("author", own, 0)).toBe(false);
  expect(remove("author", other, 1)).toBe(true);
  expect(remove("secretariat", other, 0)).toBe(false);
  expect(remove("readingExpert", expert, 0)).toBe(true);
  expect(remove("readingExpert", other, 1)).toBe(false);
  expect(remove("writingExpert", other, 1)).toBe(false);
  expect(remove("editor", other, 1)).toBe(false);
});

test("who is told of a practice that was worked on again stands on one of two sides", () => {
  const again = practice("draft", { currentVersionId: "version" });
  for (const name of everybody) {
    const { viewer, part } = people[name];
    expect(isInside(practiceRole(viewer, again, part)), name).toBe(working.includes(name));
    expect(practiceRole(viewer, again, part), name).not.toBeNull();
  }
});
