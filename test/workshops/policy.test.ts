import { expect, test } from "vitest";
import type { Viewer } from "#server/core/context.ts";
import {
  type AttendanceFacts,
  roomRole,
  scopeOf,
  type WorkshopFacts,
} from "#server/features/workshops/room-role.ts";
import { may } from "#server/features/workshops/workshops.policy.ts";

const id = "018f0000-0000-7000-8000-000000000001";
const workshop = (
  state: WorkshopFacts["state"],
  visibility: WorkshopFacts["visibility"] = "public",
): WorkshopFacts => ({ id, state, visibility, createdBy: "creator" });

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

const person = (
  personId: string,
  ...roles: ("member" | "secretariat" | "city_editor")[]
): Viewer => ({
  kind: "person",
  sessionId: "s",
  personId,
  guestId: null,
  memberships: roles.map((role) => ({
    role,
    cityId: null,
    organisationId: null,
    countryCode: null,
  })),
});
const nobody: Viewer = { kind: "nobody" };
const guest: Viewer = { kind: "guest", sessionId: "s", guestId: "g" };

interface Somebody {
  viewer: Viewer;
  attendance: AttendanceFacts | null;
}

const people = {
  nobody: { viewer: nobody, attendance: null },
  stranger: { viewer: person("x"), attendance: null },
  member: { viewer: person("m", "member"), attendance: null },
  guest: { viewer: guest, attendance: attendance({ personId: null, guestId: "g", role: "guest" }) },
  delegate: { viewer: person("p"), attendance: attendance({}) },
  pen: { viewer: person("p"), attendance: attendance({ mayWriteMinutes: true }) },
  removed: {
    viewer: person("p", "member"),
    attendance: attendance({ removedAt: new Date(), mayWriteMinutes: true }),
  },
  removedHost: {
    viewer: person("p"),
    attendance: attendance({ role: "host", removedAt: new Date() }),
  },
  host: { viewer: person("p"), attendance: attendance({ role: "host" }) },
  chair: { viewer: person("p"), attendance: attendance({ role: "chair" }) },
  creator: { viewer: person("creator", "city_editor"), attendance: null },
  creatorInRoom: {
    viewer: person("creator", "city_editor"),
    attendance: attendance({ personId: "creator", role: "host", byRole: "place" }),
  },
  // What let them make it, or come in as a host, has ended.
  formerCreator: { viewer: person("creator"), attendance: null },
  formerCreatorInRoom: {
    viewer: person("creator"),
    attendance: attendance({ personId: "creator", role: "host", byRole: "place" }),
  },
  formerModerator: {
    viewer: person("p", "city_editor"),
    attendance: attendance({ role: "host", byRole: "place" }),
  },
  // By the code, as everybody who holds it.
  formerSecretariat: {
    viewer: person("p", "city_editor"),
    attendance: attendance({ role: "host", byRole: "host" }),
  },
  secretariat: { viewer: person("s", "secretariat"), attendance: null },
} satisfies Record<string, Somebody>;
type Name = keyof typeof people;

const everybody = Object.keys(people) as Name[];
const hosts: Name[] = ["host", "chair", "creator", "creatorInRoom", "secretariat"];
const inRoom: Name[] = ["guest", "delegate", "pen", "formerSecretariat", ...hosts];

const putOut = ["removed", "removedHost", "formerCreatorInRoom", "formerModerator"];
const welcome = everybody.filter((name) => !putOut.includes(name));

const atTheirPlace = inRoom.filter((name) => people[name].attendance !== null);

type Question = (who: Somebody, state: WorkshopFacts["state"]) => boolean;

/** Who may, by state: everybody who is not named may not. */
const table: {
  what: string;
  ask: Question;
  who: Partial<Record<WorkshopFacts["state"], Name[]>>;
}[] = [
  {
    what: "read a public workshop",
    ask: ({ viewer, attendance: own }, state) => may.read(viewer, workshop(state), own).allowed,
    who: { draft: hosts, scheduled: everybody, live: everybody, closed: everybody },
  },
  {
    what: "read a workshop for members",
    ask: ({ viewer, attendance: own }, state) =>
      may.read(viewer, workshop(state, "members"), own).allowed,
    who: {
      draft: hosts,
      scheduled: ["member", "formerModerator", ...inRoom],
      live: ["member", "formerModerator", ...inRoom],
      closed: ["member", "formerModerator", ...inRoom],
    },
  },
  {
    what: "read a workshop for the invited",
    ask: ({ viewer, attendance: own }, state) =>
      may.read(viewer, workshop(state, "invited"), own).allowed,
    who: { draft: hosts, scheduled: inRoom, live: inRoom, closed: inRoom },
  },
  {
    what: "see who is here",
    ask: ({ viewer, attendance: own }, state) =>
      may.seeWhoIsHere(viewer, workshop(state), own).allowed,
    who: { draft: hosts, scheduled: inRoom, live: inRoom, closed: inRoom },
  },
  {
    what: "see the join code",
    ask: ({ viewer, attendance: own }, state) =>
      may.seeJoinCode(viewer, workshop(state), own).allowed,
    who: { draft: hosts, scheduled: inRoom, live: inRoom, closed: inRoom },
  },
  {
    what: "join with the code",
    ask: ({ viewer, attendance: own }, state) =>
      may.join(viewer, workshop(state, "invited"), own).allowed,
    who: { scheduled: welcome, live: welcome },
  },
  {
    what: "comment",
    ask: ({ viewer, attendance: own }, state) => may.comment(viewer, workshop(state), own).allowed,
    who: { live: atTheirPlace },
  },
  {
    what: "host",
    ask: ({ viewer, attendance: own }, state) => may.host(viewer, workshop(state), own).allowed,
    who: { draft: hosts, scheduled: hosts, live: hosts, closed: hosts },
  },
  {
    what: "edit",
    ask: ({ viewer, attendance: own }, state) => may.edit(viewer, workshop(state), own).allowed,
    who: { draft: hosts, scheduled: hosts, live: hosts },
  },
  {
    what: "run the room",
    ask: ({ viewer, attendance: own }, state) => may.runRoom(viewer, workshop(state), own).allowed,
    who: { draft: hosts, scheduled: hosts, live: hosts },
  },
  {
    what: "read the minutes",
    ask: ({ viewer, attendance: own }, state) =>
      may.readMinutes(viewer, workshop(state, "invited"), own).allowed,
    who: { draft: hosts, scheduled: inRoom, live: inRoom, closed: inRoom },
  },
  {
    what: "write the minutes",
    ask: ({ viewer, attendance: own }, state) =>
      may.writeMinutes(viewer, workshop(state), own).allowed,
    who: {
      draft: hosts,
      scheduled: ["pen", ...hosts],
      live: ["pen", ...hosts],
      closed: ["pen", ...hosts],
    },
  },
];

for (const { what, ask, who } of table) {
  for (const state of ["draft", "scheduled", "live", "closed"] as const) {
    test(`who may ${what} when it is ${state}`, () => {
      const allowed = everybody.filter((name) => ask(people[name], state));
      expect(allowed.toSorted()).toEqual((who[state] ?? []).toSorted());
    });
  }
}

test("a refusal always gives a reason", () => {
  for (const name of everybody) {
    const { viewer, attendance: own } = people[name];
    for (const verdict of [
      may.read(viewer, workshop("draft"), own),
      may.comment(viewer, workshop("closed"), own),
      may.host(viewer, workshop("live"), own),
      may.writeMinutes(viewer, workshop("live"), own),
    ]) {
      if (!verdict.allowed) expect(verdict.reason).toMatch(/\.$/);
    }
  }
});

test("workshops are created by secretariat, focal points and city editors", () => {
  expect(may.createWorkshop(person("p", "city_editor")).allowed).toBe(true);
  expect(may.createWorkshop(person("p", "secretariat")).allowed).toBe(true);
  expect(may.createWorkshop(person("p", "member")).allowed).toBe(false);
  expect(may.createWorkshop(person("p")).allowed).toBe(false);
  expect(may.createWorkshop(guest).allowed).toBe(false);
  expect(may.createWorkshop(nobody).allowed).toBe(false);
});

const comment = { attendanceId: "a", withdrawnAt: null, hiddenAt: null };

test("only its author edits a comment, while it is live and shown", () => {
  const { viewer, attendance: own } = people.delegate;
  const ask = (state: WorkshopFacts["state"], more = {}) =>
    may.editComment(viewer, workshop(state), own, { ...comment, ...more }).allowed;
  expect(ask("live")).toBe(true);
  expect(ask("closed")).toBe(false);
  expect(ask("live", { hiddenAt: new Date() })).toBe(false);
  expect(ask("live", { withdrawnAt: new Date() })).toBe(false);
  expect(ask("live", { attendanceId: "other" })).toBe(false);
  const { viewer: host, attendance: hosting } = people.host;
  expect(
    may.editComment(host, workshop("live"), hosting, { ...comment, attendanceId: "other" }).allowed,
  ).toBe(false);
});

test("hidden words are for hosts, withdrawn ones for nobody", () => {
  const hidden = { ...comment, hiddenAt: new Date() };
  const withdrawn = { ...comment, withdrawnAt: new Date() };
  expect(
    ["host", "participant", "public", null].map((role) => may.readBody(role as never, hidden)),
  ).toEqual([true, false, false, false]);
  expect(may.readBody("host", withdrawn)).toBe(false);
  expect(may.readBody("public", comment)).toBe(true);
  expect(may.readBody(null, comment)).toBe(false);
});

test("an agency speaks through a known person who sits for it", () => {
  const of = (cityId: string | null, organisationId: string | null = null): Viewer => ({
    kind: "person",
    sessionId: "s",
    personId: "p",
    guestId: null,
    memberships: [{ role: "member", cityId, organisationId, countryCode: null }],
  });
  const stranger = person("p");
  const table: [Viewer, Partial<AttendanceFacts>, boolean][] = [
    [of("c"), { seatCityId: "c" }, true],
    [of(null, "o"), { seatOrganisationId: "o" }, true],
    [stranger, { seatCityId: "c", seatSetByHost: true }, true],
    // A seat of one's own choice is a claim.
    [stranger, { seatCityId: "c" }, false],
    [of("other"), { seatCityId: "c" }, false],
    [of(null, "other"), { seatOrganisationId: "o" }, false],
    [of(null), { seatOrganisationId: "o" }, false],
    [of("c"), {}, false],
    [guest, { personId: null, guestId: "g", seatCityId: "c", seatSetByHost: true }, false],
  ];
  for (const [viewer, facts, allowed] of table)
    expect([facts, may.speakForAgency(viewer, attendance(facts)).allowed]).toEqual([
      facts,
      allowed,
    ]);
});

test("a guest never leads, and a workshop keeps a host", () => {
  const { viewer, attendance: own } = people.host;
  const guestAttendance = attendance({ id: "g", personId: null, guestId: "g", role: "guest" });
  const ask = (of: AttendanceFacts, to: AttendanceFacts["role"], hostsLeft: number) =>
    may.assignRole(viewer, workshop("live"), own, of, to, hostsLeft).allowed;
  expect(ask(guestAttendance, "host", 2)).toBe(false);
  expect(ask(guestAttendance, "speaker", 1)).toBe(true);
  expect(ask(attendance({ role: "host" }), "delegate", 0)).toBe(false);
  expect(may.remove(viewer, workshop("live"), own, own, 1).allowed).toBe(false);
});

test("a scope is its role in its own room, and anybody elsewhere", () => {
  for (const role of ["host", "participant", "public"] as const) {
    const viewer: Viewer = { kind: "scope", scope: scopeOf(id, role) };
    expect(roomRole(viewer, workshop("live", "invited"), null)).toBe(role);
  }
  const elsewhere: Viewer = { kind: "scope", scope: scopeOf("other", "host") };
  expect(roomRole(elsewhere, workshop("live", "invited"), null)).toBe(null);
  expect(roomRole({ kind: "scope", scope: "network" }, workshop("live"), null)).toBe("public");
  expect(roomRole({ kind: "scope", scope: "network" }, workshop("draft"), null)).toBe(null);
});

test("a host gives seats to others; only the secretariat gives one to themselves", () => {
  const host = people.host;
  const other = attendance({ id: "b", personId: "q" });
  const gives = (viewer: Viewer, own: AttendanceFacts, of: AttendanceFacts) =>
    may.givesSeat(viewer, workshop("live"), own, of);
  expect(gives(host.viewer, host.attendance, other)).toBe(true);
  expect(gives(host.viewer, host.attendance, host.attendance)).toBe(false);
  const own = attendance({ personId: "s" });
  expect(gives(people.secretariat.viewer, own, own)).toBe(true);
  expect(gives(people.delegate.viewer, attendance({}), other)).toBe(false);
});
