import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { TestClock } from "#test/support/clock.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import {
  change,
  cityId,
  join,
  makeWorkshop,
  say,
  type TestWorkshop,
} from "#test/support/workshop.ts";

const clock = new TestClock(new Date("2026-11-22T08:00:00Z"));
let hub: TestHub;

beforeAll(async () => {
  hub = await startHub({ clock });
});
afterAll(() => hub.stop());

const created =
  "... on CreateWorkshopSuccess { workshop { id slug state joinCode title summary venue viewerCanEdit viewerAttendance { role } } }";

async function editor() {
  const client = hub.client();
  const city = await cityId(hub);
  await client.signInAs({
    email: `${randomUUID()}@example.org`,
    memberships: [{ role: "city_editor", cityId: city.key }],
  });
  return { client, city };
}

const wish = (hostCityId: string) => ({
  clientKey: randomUUID(),
  texts: [{ language: "vi", title: "  Nước sạch,  đất sạch ", summary: "Về rác thải\n<b>" }],
  hostCityId,
  venue: "Hội trường",
  timeZone: "Asia/Ho_Chi_Minh",
  startsAt: "2026-12-01T01:00:00Z",
  endsAt: "2026-12-01T09:00:00Z",
  languages: ["vi", "EN-gb", "vi"],
  visibility: "PUBLIC",
});

test("who prepares a workshop is its host", async () => {
  const { client, city } = await editor();
  expect(await change(client, "createWorkshop", wish(city.id), created)).toMatchObject({
    workshop: {
      slug: "nuoc-sach-dat-sach",
      state: "DRAFT",
      title: "Nước sạch, đất sạch",
      summary: "Về rác thải\n<b>",
      joinCode: expect.stringMatching(/^[A-HJ-NP-Z2-9]{6}$/) as string,
      viewerCanEdit: true,
      viewerAttendance: { role: "HOST" },
    },
  });
  const again = await change(client, "createWorkshop", wish(city.id), created);
  expect((again["workshop"] as { slug: string }).slug).toMatch(/^nuoc-sach-dat-sach-[a-z0-9]{5}$/);
});

test("the same key creates once, also when two tries race, and belongs to one person (RT9)", async () => {
  const { client, city } = await editor();
  const input = wish(city.id);
  const outcomes = await Promise.all(
    Array.from({ length: 4 }, () => change(client, "createWorkshop", input, created)),
  );
  const ids = outcomes.map((outcome) => (outcome["workshop"] as { id: string }).id);
  expect(new Set(ids).size).toBe(1);
  const other = await editor();
  expect(await change(other.client, "createWorkshop", input, created)).toMatchObject({
    __typename: "Conflict",
  });
});

test("who has no such role cannot prepare one", async () => {
  const { city } = await editor();
  const member = hub.client();
  await member.signInAs({ email: "only-member@example.org", memberships: [{ role: "member" }] });
  for (const client of [member, hub.client()])
    expect(await change(client, "createWorkshop", wish(city.id), created)).toMatchObject({
      __typename: "NotAllowed",
    });
  expect(await member.ask("{ viewer { viewerCanCreateWorkshop } }")).toEqual({
    viewer: { viewerCanCreateWorkshop: false },
  });
});

test("what does not fit is named by its field", async () => {
  const { client, city } = await editor();
  const text = { language: "vi", title: "Nước sạch" };
  const wrong: [Record<string, unknown>, string][] = [
    [{ texts: [] }, "texts"],
    [{ texts: [{ language: "vi", title: "x" }] }, "texts.0.title"],
    [{ texts: [{ language: "zz zz", title: "Nước" }] }, "texts.0.language"],
    [{ texts: [text, text] }, "texts.1.language"],
    [{ texts: [{ ...text, summary: "x".repeat(2_001) }] }, "texts.0.summary"],
    [{ timeZone: "Mars/Base" }, "timeZone"],
    [{ timeZone: "+07:00" }, "timeZone"],
    [{ languages: [] }, "languages"],
    [{ endsAt: "2026-12-01T01:00:00Z" }, "endsAt"],
    [{ startsAt: "0206-12-01T01:00:00Z" }, "startsAt"],
    [{ venue: "x".repeat(201) }, "venue"],
    [{ hostCityId: Buffer.from(`City:${randomUUID()}`).toString("base64url") }, "hostCityId"],
    [{ clientKey: "1" }, "clientKey"],
  ];
  for (const [more, field] of wrong)
    expect(
      await change(client, "createWorkshop", { ...wish(city.id), ...more }, created),
    ).toMatchObject({
      __typename: "InvalidInput",
      field,
    });
});

const changedAgenda =
  "... on ChangeAgendaSuccess { agendaItem { id } workshop { agenda { nodes { title parent { title } position } } } }";

const add = async (workshop: TestWorkshop, title: string, more: Record<string, unknown> = {}) => {
  const input = {
    workshopId: workshop.id,
    clientKey: randomUUID(),
    kind: "PAPER",
    texts: [{ language: "en", title }],
    ...more,
  };
  const outcome = await change(workshop.host, "addAgendaItem", input, changedAgenda);
  return { outcome, id: (outcome["agendaItem"] as { id: string } | undefined)?.id ?? "" };
};

async function order(workshop: TestWorkshop): Promise<string> {
  const { workshop: page } = await workshop.host.ask<{
    workshop: {
      agenda: { nodes: { title: string; parent: { title: string } | null; position: number }[] };
    };
  }>(
    "query ($slug: String!) { workshop(slug: $slug) { agenda(first: 100) { nodes { title position parent { title } } } } }",
    { slug: workshop.slug },
  );
  const { nodes } = page.agenda;
  expect(nodes.map(({ position }) => position)).toEqual(nodes.map((_, index) => index));
  return nodes.map(({ title, parent }) => (parent ? `${parent.title}/${title}` : title)).join(" ");
}

test("an agenda is built, moved and cut down", async () => {
  const workshop = await makeWorkshop(hub, { items: 0, state: "DRAFT" });
  const a = await add(workshop, "Opening");
  const b = await add(workshop, "Groups");
  const b1 = await add(workshop, "Water", { parentId: b.id });
  await add(workshop, "Land", { parentId: b.id, afterItemId: b1.id });
  const c = await add(workshop, "Closing");
  await add(workshop, "Paper", { afterItemId: a.id });
  expect(await order(workshop)).toBe("Opening Paper Groups Groups/Water Groups/Land Closing");
  await change(workshop.host, "moveAgendaItem", { agendaItemId: b.id, afterItemId: null }, "");
  expect(await order(workshop)).toBe("Groups Groups/Water Groups/Land Opening Paper Closing");
  await change(workshop.host, "moveAgendaItem", { agendaItemId: c.id, afterItemId: b1.id }, "");
  expect(await order(workshop)).toBe(
    "Groups Groups/Water Groups/Closing Groups/Land Opening Paper",
  );
  const inside = { agendaItemId: b.id, parentId: b1.id };
  expect(await change(workshop.host, "moveAgendaItem", inside, "")).toMatchObject({
    __typename: "InvalidInput",
  });
  await change(workshop.host, "removeAgendaItem", { agendaItemId: b.id }, "");
  expect(await order(workshop)).toBe("Opening Paper");
});

test("a retry adds one item", async () => {
  const workshop = await makeWorkshop(hub, { items: 0 });
  const key = { clientKey: randomUUID() };
  const tries = await Promise.all([1, 2, 3].map(() => add(workshop, "Once", key)));
  expect(new Set(tries.map(({ id }) => id)).size).toBe(1);
  expect(await order(workshop)).toBe("Once");
});

test("moves at the same moment never break the order", async () => {
  const workshop = await makeWorkshop(hub, { items: 6, state: "DRAFT" });
  await Promise.all(
    workshop.items.map((agendaItemId, index) =>
      change(
        workshop.host,
        "moveAgendaItem",
        { agendaItemId, afterItemId: index % 2 === 0 ? null : workshop.items[(index + 3) % 6]! },
        "",
      ),
    ),
  );
  expect((await order(workshop)).split(" Item ")).toHaveLength(6);
});

test("an item stays when something was said there, and a room leaves an item that goes", async () => {
  const workshop = await makeWorkshop(hub, { items: 2 });
  const [first, second] = workshop.items as [string, string];
  await say(workshop.host, first, "Said");
  const remove = (agendaItemId: string) =>
    change(
      workshop.host,
      "removeAgendaItem",
      { agendaItemId },
      "... on ChangeAgendaSuccess { agendaItem { id } workshop { currentItem { id } } }",
    );
  expect(await remove(first)).toMatchObject({ __typename: "Conflict" });
  await change(workshop.host, "moveRoom", { workshopId: workshop.id, agendaItemId: second }, "");
  expect(await remove(second)).toMatchObject({ agendaItem: null, workshop: { currentItem: null } });
  expect(await remove(second)).toMatchObject({ __typename: "NotFound" });
});

test("speakers are people of the workshop, in their order", async () => {
  const [workshop, other] = [await makeWorkshop(hub), await makeWorkshop(hub)];
  const a = await join(workshop, hub.client(), "A");
  const b = await join(workshop, hub.client(), "B");
  const foreign = await join(other, hub.client(), "C");
  const set = (speakerIds: string[]) =>
    change(
      workshop.host,
      "updateAgendaItem",
      { agendaItemId: workshop.items[0]!, speakerIds },
      "... on ChangeAgendaSuccess { agendaItem { speakers { name } } }",
    );
  expect(await set([b.attendanceId, a.attendanceId])).toMatchObject({
    agendaItem: { speakers: [{ name: "B" }, { name: "A" }] },
  });
  expect(await set([foreign.attendanceId])).toMatchObject({ field: "speakerIds" });
  expect(await set([])).toMatchObject({ agendaItem: { speakers: [] } });
});

test("nobody but a host changes anything", async () => {
  const workshop = await makeWorkshop(hub);
  const { client, attendanceId } = await join(workshop, hub.client(), "Lan");
  const [item] = workshop.items as [string];
  const id = { workshopId: workshop.id };
  const tries: [string, Record<string, unknown>][] = [
    ["updateWorkshop", { ...id, venue: "Mine" }],
    ["openWorkshop", id],
    ["closeWorkshop", id],
    ["renewJoinCode", id],
    [
      "addAgendaItem",
      { ...id, clientKey: randomUUID(), kind: "PAPER", texts: [{ language: "en", title: "Mine" }] },
    ],
    ["updateAgendaItem", { agendaItemId: item, kind: "BREAK" }],
    ["moveAgendaItem", { agendaItemId: item }],
    ["removeAgendaItem", { agendaItemId: item }],
    ["assignRole", { attendanceId, role: "SPEAKER" }],
    ["allowMinutes", { attendanceId, allowed: true }],
    ["removeFromWorkshop", { attendanceId, reason: "Because" }],
    ["moveRoom", { ...id, agendaItemId: item }],
    ["startTimer", { ...id, durationMs: 60_000 }],
    ["stopTimer", id],
  ];
  for (const [mutation, input] of tries)
    expect(await change(client, mutation, input, ""), mutation).toMatchObject({
      __typename: "NotAllowed",
    });
});

test("roles: a guest never leads, a host is always left, changes are in the audit log", async () => {
  const workshop = await makeWorkshop(hub);
  const guest = await join(workshop, hub.client(), "Lan");
  const role = "... on ChangeAttendanceSuccess { attendance { role } }";
  const assign = (attendanceId: string, to: string) =>
    change(workshop.host, "assignRole", { attendanceId, role: to }, role);
  expect(await assign(guest.attendanceId, "HOST")).toMatchObject({ __typename: "NotAllowed" });
  expect(await assign(guest.attendanceId, "SPEAKER")).toMatchObject({
    attendance: { role: "SPEAKER" },
  });
  const { workshop: page } = await workshop.host.ask<{
    workshop: { viewerAttendance: { id: string } };
  }>("query ($slug: String!) { workshop(slug: $slug) { viewerAttendance { id } } }", {
    slug: workshop.slug,
  });
  expect(await assign(page.viewerAttendance.id, "DELEGATE")).toMatchObject({
    __typename: "NotAllowed",
  });
  const second = hub.client();
  await second.signInAs({ email: "second@example.org", name: "Second" });
  const { attendanceId } = await join(workshop, second);
  expect(await assign(attendanceId, "CHAIR")).toMatchObject({ attendance: { role: "CHAIR" } });
  expect(await assign(page.viewerAttendance.id, "DELEGATE")).toMatchObject({
    attendance: { role: "DELEGATE" },
  });
  expect(await assign(attendanceId, "OBSERVER")).toMatchObject({ __typename: "NotAllowed" });
  const audit = await hub.services.database.kysely
    .selectFrom("audit")
    .select("detail")
    .where("action", "=", "assign-role")
    .orderBy("at")
    .orderBy("id")
    .execute();
  expect(audit.map(({ detail }) => detail)).toEqual([
    { from: "guest", to: "speaker" },
    { from: "delegate", to: "chair" },
    { from: "host", to: "delegate" },
  ]);
});

test("the clock runs by the hub's time", async () => {
  const workshop = await makeWorkshop(hub);
  const timer =
    "... on ChangeTimerSuccess { workshop { timer { state durationMs endsAt remainingMs } } }";
  const id = { workshopId: workshop.id };
  const start = (durationMs: number) =>
    change(workshop.host, "startTimer", { ...id, durationMs }, timer);
  expect(await start(500)).toMatchObject({ field: "durationMs" });
  const begin = clock.now();
  expect(await start(600_000)).toMatchObject({
    workshop: {
      timer: { state: "RUNNING", endsAt: new Date(begin.getTime() + 600_000).toISOString() },
    },
  });
  clock.advance(200_000);
  const pause = () => change(workshop.host, "pauseTimer", id, timer);
  const held = { workshop: { timer: { state: "PAUSED", remainingMs: 400_000, endsAt: null } } };
  expect(await pause()).toMatchObject(held);
  clock.advance(50_000);
  expect(await pause()).toMatchObject(held);
  expect(await change(workshop.host, "resumeTimer", id, timer)).toMatchObject({
    workshop: {
      timer: { state: "RUNNING", endsAt: new Date(begin.getTime() + 650_000).toISOString() },
    },
  });
  expect(await change(workshop.host, "stopTimer", id, timer)).toMatchObject({
    workshop: { timer: null },
  });
});
