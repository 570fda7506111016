import { afterAll, beforeAll, expect, test } from "vitest";
import { globalId } from "#server/core/graphql/global-id.ts";
import { findPage, type PageHead } from "#server/core/http/page-heads.ts";
import { makeContext } from "#server/core/make-context.ts";
import { workshopPages } from "#server/features/workshops/workshops.pages.ts";
import type { TestClient } from "#test/support/client.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import {
  change,
  cityId,
  join,
  makeWorkshop,
  say,
  type TestWorkshop,
} from "#test/support/workshop.ts";

let hub: TestHub;

beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.stop());

const slugQuery = "query ($slug: String!) { workshop(slug: $slug) { slug } }";

async function slugs(client: TestClient, field = "workshops(first: 100)"): Promise<string[]> {
  const { list } = await client.ask<{ list: { nodes: { slug: string }[] } }>(
    `{ list: ${field} { nodes { slug } } }`,
  );
  return list.nodes.map(({ slug }) => slug).toSorted();
}

test("a list shows exactly the workshops that can be opened one by one", async () => {
  const made: TestWorkshop[] = [];
  for (const state of ["DRAFT", "SCHEDULED", "LIVE", "CLOSED"] as const)
    for (const visibility of ["PUBLIC", "MEMBERS", "INVITED"] as const)
      made.push(await makeWorkshop(hub, { state, visibility }));
  const live = made.filter((_, index) => index >= 3 && index < 9);

  const [nobody, stranger, member, secretariat, guest, person, removed] = Array.from(
    { length: 7 },
    () => hub.client(),
  ) as [TestClient, TestClient, TestClient, TestClient, TestClient, TestClient, TestClient];
  await stranger.signInAs({ email: "list-stranger@example.org" });
  await member.signInAs({ email: "list-member@example.org", memberships: [{ role: "member" }] });
  await secretariat.signInAs({
    email: "list-office@example.org",
    memberships: [{ role: "secretariat" }],
  });
  await person.signInAs({ email: "list-person@example.org" });
  await removed.signInAs({ email: "list-removed@example.org", memberships: [{ role: "member" }] });
  for (const workshop of live) {
    await join(workshop, guest, "Guest");
    await join(workshop, person);
    const { attendanceId } = await join(workshop, removed);
    await change(workshop.host, "removeFromWorkshop", { attendanceId, reason: "A test" }, "");
  }
  const host = made[2]!.host;
  for (const client of [nobody, stranger, member, secretariat, guest, person, removed, host]) {
    const opened: string[] = [];
    for (const { slug } of made)
      if ((await client.ask<{ workshop: unknown }>(slugQuery, { slug })).workshop !== null)
        opened.push(slug);
    const listed = await slugs(client);
    expect(listed.filter((slug) => made.some((each) => each.slug === slug))).toEqual(
      opened.toSorted(),
    );
  }
  const inCity = `{ city(slug: "vn-ha-long") { workshops(first: 100) { nodes { slug } } country { workshops(first: 100) { nodes { slug } } } } }`;
  const { city } = await nobody.ask<{
    city: { workshops: { nodes: unknown[] }; country: { workshops: { nodes: unknown[] } } };
  }>(inCity);
  expect(city.workshops.nodes).toHaveLength(3);
  expect(city.country.workshops.nodes).toHaveLength(3);
}, 60_000);

test("nothing of a workshop is reached by id by who may not read it", async () => {
  const workshop = await makeWorkshop(hub, { visibility: "INVITED" });
  const guest = await join(workshop, hub.client(), "Lan");
  const [item] = workshop.items as [string];
  const said = await say(guest.client, item, "Between us");
  const commentId = (said["comment"] as { id: string }).id;
  const minutes = { agendaItemId: item, clientKey: crypto.randomUUID(), markdown: "Between us" };
  await change(workshop.host, "writeMinutes", minutes, "");
  const revision = await hub.services.database.kysely
    .selectFrom("minutes_revision")
    .innerJoin("minutes", "minutes.id", "minutes_revision.minutes_id")
    .innerJoin("agenda_item", "agenda_item.id", "minutes.agenda_item_id")
    .select("minutes_revision.id")
    .where("agenda_item.workshop_id", "=", workshop.key)
    .executeTakeFirstOrThrow();
  const itemKey = Buffer.from(item, "base64url").toString().split(":")[1]!;
  const ids = [
    workshop.id,
    item,
    commentId,
    guest.attendanceId,
    globalId("Minutes", itemKey),
    globalId("MinutesRevision", revision.id),
  ];
  const node = "query ($id: ID!) { node(id: $id) { __typename id } }";
  const stranger = hub.client();
  await stranger.signInAs({ email: "ids@example.org", memberships: [{ role: "member" }] });
  for (const id of ids) {
    for (const client of [hub.client(), stranger])
      expect(await client.ask(node, { id })).toEqual({ node: null });
    expect(await guest.client.ask(node, { id })).toMatchObject({ node: { id } });
  }
  const inputs: [string, Record<string, unknown>][] = [
    [
      "postComment",
      {
        agendaItemId: item,
        clientKey: crypto.randomUUID(),
        body: "x",
        language: "en",
        attribution: "PERSONAL",
      },
    ],
    ["reactToComment", { commentId, kind: "AGREE", on: true }],
    ["withdrawComment", { commentId }],
    ["closeWorkshop", { workshopId: workshop.id }],
    ["chooseSeat", { attendanceId: guest.attendanceId, seatId: null }],
  ];
  for (const [mutation, input] of inputs)
    expect(await change(stranger, mutation, input, ""), mutation).toMatchObject({
      __typename: "NotFound",
    });
});

test("people are found without their accents", async () => {
  const workshop = await makeWorkshop(hub);
  const person = hub.client();
  await person.signInAs({ email: "duc@example.org", name: "Đặng Đức Phúc" });
  await join(workshop, person);
  await join(workshop, hub.client(), "Nguyễn Thị Hạnh");
  const find = async (search: string) => {
    const { workshop: page } = await workshop.host.ask<{
      workshop: { attendances: { nodes: { name: string }[] } };
    }>(
      "query ($slug: String!, $search: String!) { workshop(slug: $slug) { attendances(search: $search) { nodes { name } } } }",
      { slug: workshop.slug, search },
    );
    return page.attendances.nodes.map(({ name }) => name);
  };
  expect(await find("dang duc")).toEqual(["Đặng Đức Phúc"]);
  expect(await find("hanh")).toEqual(["Nguyễn Thị Hạnh"]);
  expect(await find("Hạnh")).toEqual(["Nguyễn Thị Hạnh"]);
  expect(await find("xyz")).toEqual([]);
});

test("the next workshop is the live one, and one's own first", async () => {
  const mine = await makeWorkshop(hub, { state: "SCHEDULED", visibility: "INVITED" });
  const client = hub.client();
  await client.signInAs({ email: "next@example.org" });
  await join(mine, client);
  const next = async () =>
    (
      await client.ask<{ viewer: { nextWorkshop: { slug: string; state: string } } }>(
        "{ viewer { nextWorkshop { slug state } } }",
      )
    ).viewer.nextWorkshop;
  expect((await next()).state).toBe("LIVE");
  await change(mine.host, "openWorkshop", { workshopId: mine.id }, "");
  expect(await next()).toEqual({ slug: mine.slug, state: "LIVE" });
  const list = "{ viewer { attendances { totalCount nodes { workshop { slug } } } } }";
  expect(await client.ask(list)).toEqual({
    viewer: { attendances: { totalCount: 1, nodes: [{ workshop: { slug: mine.slug } }] } },
  });
});

test("a calendar takes a workshop and its changes, in UTC", async () => {
  const workshop = await makeWorkshop(hub, { state: "SCHEDULED" });
  const get = async (client = hub.client()) => {
    const response = await client.fetch(`/w/${workshop.slug}/workshop.ics`);
    return {
      status: response.status,
      type: response.headers.get("content-type"),
      text: await response.text(),
    };
  };
  const first = await get();
  expect(first).toMatchObject({ status: 200, type: "text/calendar; charset=utf-8" });
  expect(first.text).toContain("DTSTART:20261201T010000Z");
  expect(first.text).toContain("DTEND:20261201T090000Z");
  expect(first.text).toContain("SEQUENCE:0");
  const uid = /^UID:(.+)$/m.exec(first.text)![1];
  await change(
    workshop.host,
    "updateWorkshop",
    { workshopId: workshop.id, visibility: "PUBLIC" },
    "",
  );
  expect((await get()).text).toContain("SEQUENCE:0");
  const times = { startsAt: "2026-12-02T01:00:00Z", endsAt: "2026-12-02T09:00:00Z" };
  await change(workshop.host, "updateWorkshop", { workshopId: workshop.id, ...times }, "");
  const moved = (await get()).text;
  expect(moved).toContain("DTSTART:20261202T010000Z");
  expect(moved).toContain("SEQUENCE:1");
  expect(moved).toContain(`UID:${uid}`);
  await change(
    workshop.host,
    "updateWorkshop",
    { workshopId: workshop.id, visibility: "INVITED" },
    "",
  );
  expect((await get()).status).toBe(404);
  expect((await get(workshop.host)).status).toBe(200);
  expect((await hub.client().fetch("/w/nothing/workshop.ics")).status).toBe(404);
});

async function head(path: string, language = "en"): Promise<PageHead | null> {
  const caller = { address: "192.0.2.1", device: "", language, token: null };
  const context = makeContext(hub.services, { kind: "nobody" }, caller, "test");
  const page = findPage(workshopPages, path)!;
  return page.load(page.params, context);
}

test("a messenger's card tells of a public workshop, and nothing of another one", async () => {
  const open = await makeWorkshop(hub, { state: "SCHEDULED" });
  const closed = await makeWorkshop(hub, { state: "SCHEDULED", visibility: "MEMBERS" });
  const card = await head(`/w/${open.slug}`);
  expect(card).toMatchObject({
    title: expect.stringMatching(/^Workshop \d/) as string,
    description: "Ha Long, December 1, 2026 · About waste",
    language: "en",
  });
  expect(await head(`/j/${open.joinCode}`)).toMatchObject({ title: card!.title, hidden: true });
  const neutral = await head("/w/there-is-none");
  expect(neutral).toMatchObject({ title: "Workshop", hidden: true });
  expect(await head(`/w/${closed.slug}`)).toEqual(neutral);
  const { missing, ...card404 } = neutral!;
  expect(missing).toBe("strangers");
  // Who has the right code is let in: for them something is there.
  expect(await head(`/j/${closed.joinCode}`)).toEqual(card404);
  expect(await head("/j/ZZZZZZ")).toEqual({ ...card404, missing: "everybody" });
  expect(await head(`/w/${closed.slug}`, "vi")).toMatchObject({
    title: "Hội thảo",
    language: "vi",
  });
});

test("the figures count what was announced and can be read", async () => {
  const figures = async () =>
    (
      await hub
        .client()
        .ask<{ hub: { figures: { workshops: number; comments: number } } }>(
          "{ hub { figures { workshops comments } } }",
        )
    ).hub.figures;
  const before = await figures();
  await makeWorkshop(hub, { state: "DRAFT" });
  const workshop = await makeWorkshop(hub);
  await say(workshop.host, workshop.items[0]!, "One");
  expect(await figures()).toEqual({
    workshops: before.workshops + 1,
    comments: before.comments + 1,
  });
});

test("a person's page lists workshops as far as the reader may read them", async () => {
  const [open, closed] = [
    await makeWorkshop(hub),
    await makeWorkshop(hub, { visibility: "INVITED" }),
  ];
  const { key } = await cityId(hub);
  const person = hub.client();
  const { personId } = await person.signInAs({
    email: "listed@example.org",
    memberships: [{ role: "member", cityId: key }],
  });
  await join(open, person);
  await join(closed, person);
  const query =
    "query ($id: ID!) { node(id: $id) { ... on Person { workshops { nodes { slug } } } } }";
  const listed = async (client: TestClient) =>
    (
      await client.ask<{ node: { workshops: { nodes: { slug: string }[] } } }>(query, {
        id: globalId("Person", personId),
      })
    ).node.workshops.nodes.map(({ slug }) => slug);
  expect(await listed(hub.client())).toEqual([open.slug]);
  expect(new Set(await listed(person))).toEqual(new Set([open.slug, closed.slug]));
});
