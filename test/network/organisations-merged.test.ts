import { randomUUID } from "node:crypto";
import { v7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findPage } from "#server/core/http/page-heads.ts";
import { globalId } from "#server/core/graphql/global-id.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import { makeContext } from "#server/core/make-context.ts";
import { networkPages } from "#server/features/network/network.pages.ts";
import { indexStale } from "#server/features/search/index-stale.ts";
import type { TestClient } from "#test/support/client.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { makePractice } from "#test/support/practice.ts";
import { change, join, makeWorkshop, say } from "#test/support/workshop.ts";
import {
  keep,
  organisation,
  type TestOrganisation,
  whereNamed,
} from "#test/network/kept-organisation.ts";
import { search } from "#test/search/search.ts";

let hub: TestHub;
let secretariat: TestClient;

beforeAll(async () => {
  hub = await startHub();
  secretariat = hub.client();
  await secretariat.signInAs({
    email: "asean@example.org",
    memberships: [{ role: "secretariat" }],
  });
});
afterAll(() => hub?.stop());

function merge(kept: TestOrganisation, dropped: TestOrganisation) {
  return keep(secretariat, "mergeOrganisations", { keepId: kept.id, dropId: dropped.id });
}

async function member(name: string, { key }: TestOrganisation) {
  const client = hub.client();
  const { personId } = await client.signInAs({
    email: `${name}@example.org`,
    name,
    memberships: [{ role: "member", organisationId: key }],
  });
  return { client, personId };
}

async function hold(
  personId: string,
  { key }: TestOrganisation,
  since: string | null,
  until: string | null,
) {
  const row = { id: v7(), person_id: personId, role: "member" as const, since, until };
  await hub.services.database.kysely
    .insertInto("membership")
    .values({ ...row, organisation_id: key, city_id: null, country_code: null })
    .execute();
}

/** One row in every column that names an organisation, as people make them where they can. */
async function nameEverywhere(dropped: TestOrganisation): Promise<{ client: TestClient }> {
  const db = hub.services.database.kysely;
  const { client, personId } = await member("everywhere", dropped);
  const seatId = dropped.id;
  await change(
    secretariat,
    "invitePerson",
    { email: "asked@example.org", role: "MEMBER", seatId },
    "",
  );
  const workshop = await makeWorkshop(hub);
  await join(workshop, client, null, { seatId });
  const inItsName = { attribution: "AGENCY" };
  expect((await say(client, workshop.items[0]!, "We agree", inItsName)).__typename).toBe(
    "PostCommentSuccess",
  );
  const premoderation = { workshopId: workshop.id, on: true };
  await change(workshop.host, "setPremoderation", premoderation, "");
  await say(client, workshop.items[0]!, "We wait", inItsName);
  const practice = await makePractice(hub);
  await db
    .insertInto("practice_author")
    .values({
      id: v7(),
      practice_id: practice.key,
      person_id: personId,
      capacity: "author",
      access: "write",
      city_id: null,
      organisation_id: dropped.key,
      invited_by: null,
      since: new Date(),
    })
    .execute();
  const roundId = v7();
  await db
    .insertInto("review_round")
    .values({
      id: roundId,
      practice_id: practice.key,
      number: 1,
      submitted_by: practice.authorId,
      submitted_at: new Date(),
    })
    .execute();
  await db
    .insertInto("review")
    .values({
      id: v7(),
      round_id: roundId,
      reviewer_id: personId,
      city_id: null,
      organisation_id: dropped.key,
      assigned_by: null,
      assigned_at: new Date(),
      verdict: null,
      given_at: null,
    })
    .execute();
  await db
    .insertInto("evidence")
    .values({
      id: v7(),
      practice_id: practice.key,
      position: 1,
      claim: "Less waste",
      language: "en",
      status: "confirmed",
      verified_by: personId,
      verified_organisation_id: dropped.key,
      verified_at: new Date(),
      written_at: new Date(),
    })
    .execute();
  await db
    .insertInto("discussion_comment")
    .values({
      id: v7(),
      practice_id: practice.key,
      person_id: personId,
      client_key: randomUUID(),
      seq: 1,
      body: "We did the same",
      language: "en",
      attribution: "agency",
      for_organisation_id: dropped.key,
      created_at: new Date(),
    })
    .execute();
  await db
    .insertInto("audit")
    .values({
      id: v7(),
      at: new Date(),
      person_id: personId,
      action: "choose-seat",
      subject_type: "Person",
      subject_id: personId,
      for_organisation_id: dropped.key,
    })
    .execute();
  return { client };
}

test("whatever names the one names the other, and only the log keeps what was written", async () => {
  const kept = await organisation(secretariat, "Institute of Rivers");
  const dropped = await organisation(secretariat, "Rivers Institute");
  const { client } = await nameEverywhere(dropped);
  const before = await whereNamed(hub, dropped.key);
  const self = "organisation.merged_into";
  for (const [column, rows] of Object.entries(before))
    expect({ column, rows }).toEqual({ column, rows: column === self ? 0 : expect.toBeOneOf([1]) });
  const counted = `query ($id: ID!) { node(id: $id) { ... on Organisation {
    references { members memberships invitations seats comments practices evidence } } } }`;
  expect(await secretariat.ask(counted, { id: dropped.id })).toEqual({
    node: {
      references: {
        members: 1,
        memberships: 1,
        invitations: 1,
        seats: 1,
        comments: 3,
        practices: 2,
        evidence: 1,
      },
    },
  });

  const merged = await merge(kept, dropped);
  expect(merged["organisation"]).toMatchObject({ id: kept.id, slug: kept.slug, name: kept.name });

  const after = await whereNamed(hub, dropped.key);
  for (const [column, rows] of Object.entries(after))
    expect({ column, rows }).toEqual({
      column,
      rows: column === "audit.for_organisation_id" ? 1 : 0,
    });
  const moved = await whereNamed(hub, kept.key);
  for (const [column, rows] of Object.entries(moved))
    expect({ column, rows }).toEqual({
      column,
      rows: column === "audit.for_organisation_id" ? 0 : 1,
    });
  expect(await client.ask(`{ viewer { memberships { organisation { slug } } } }`)).toEqual({
    viewer: { memberships: [{ organisation: { slug: kept.slug } }] },
  });
  const { auditLog } = await secretariat.ask<{ auditLog: { nodes: unknown[] } }>(`{
    auditLog(filter: { action: [CHOOSE_SEAT, MERGE_ORGANISATIONS] }) {
      nodes { action onBehalfOf { ... on Organisation { slug } } details { name value } } } }`);
  expect(auditLog.nodes).toEqual([
    {
      action: "MERGE_ORGANISATIONS",
      onBehalfOf: null,
      details: expect.arrayContaining([
        { name: "merged", value: dropped.id },
        { name: "members", value: "1" },
        { name: "comments", value: "1" },
      ]),
    },
    { action: "CHOOSE_SEAT", onBehalfOf: { slug: kept.slug }, details: [] },
  ]);
});

test("the old address, the old id and the old names lead to the one that is kept", async () => {
  const kept = await organisation(secretariat, "Union of Harbours", { countryCode: "ID" });
  const middle = await organisation(secretariat, "Quayside League", { countryCode: "ID" });
  const first = await organisation(secretariat, "Dockland Circle", { countryCode: "ID" });
  await merge(middle, first);
  await merge(kept, middle);
  const query = `query ($first: ID!, $middle: ID!) {
    organisation(slug: "dockland-circle") { id slug }
    node(id: $first) { id ... on Organisation { slug } }
    nodes(ids: [$first, $middle]) { id } }`;
  const { id, slug } = kept;
  expect(await hub.client().ask(query, { first: first.id, middle: middle.id })).toEqual({
    organisation: { id, slug },
    node: { id, slug },
    nodes: [{ id }, { id }],
  });
  const found = findPage(networkPages, "/organisations/dockland-circle")!;
  const caller = { address: "127.0.0.1", device: "", language: "en", token: null };
  const context = makeContext(hub.services, { kind: "nobody" }, caller, "test");
  expect(await found.load(found.params, context)).toMatchObject({
    title: "Union of Harbours",
    path: "/organisations/union-of-harbours",
  });
  await indexStale(hub.services.database);
  const url = expect.stringMatching(/\/organisations\/union-of-harbours$/);
  for (const typed of ["Union of Harbours", "Dockland Circle", "Quayside"]) {
    const { hits } = await search(hub.client(), typed, { kinds: ["ORGANISATION"] });
    expect(hits.map((hit) => hit.url)).toEqual([url]);
  }
  const lists = `{ organisations(filter: { countryCode: "ID", search: "Dockland" }) { nodes { slug } }
    seats(search: "Quayside League") { nodes { ... on Organisation { slug } } }
    country(code: "ID") { organisations { nodes { slug } } } }`;
  const listed = await hub.client().ask<Record<string, { nodes: { slug: string }[] }>>(lists);
  expect(listed["organisations"]!.nodes).toEqual([{ slug }]);
  expect(listed["seats"]!.nodes[0]).toEqual({ slug });
  const inCountry = (listed["country"] as unknown as typeof listed)["organisations"]!.nodes;
  expect(inCountry.map((each) => each.slug)).toContain(slug);
  expect(inCountry.map((each) => each.slug)).not.toContain("dockland-circle");
  const taken = await keep(secretariat, "createOrganisation", {
    clientKey: randomUUID(),
    name: "Another",
    kind: "NGO",
    slug: "dockland-circle",
  });
  expect(taken).toMatchObject({ __typename: "InvalidInput", field: "slug" });
  // Who still has the old id chooses with it what it leads to.
  const { personId } = await member("late", kept);
  const granted = await change(
    secretariat,
    "grantMembership",
    { personId: globalId("Person", personId), role: "EXPERT", seatId: first.id },
    `... on ChangeMembershipSuccess { account { memberships { role organisation { slug } } } }`,
  );
  expect(granted["account"]).toMatchObject({
    memberships: expect.arrayContaining([{ role: "EXPERT", organisation: { slug } }]),
  });
});

test("who had the same role in both has it once, for all of its time", async () => {
  const kept = await organisation(secretariat, "Both One");
  const dropped = await organisation(secretariat, "Both Two");
  const { personId } = await member("both", kept);
  await hold(personId, dropped, "2020-05-01", null);
  await hold(personId, dropped, "2010-01-01", "2012-01-01");
  const { personId: former } = await hub.client().signInAs({ email: "former@example.org" });
  await hold(former, kept, "2015-01-01", "2016-01-01");
  await hold(former, kept, "2017-01-01", "2018-01-01");
  await hold(former, dropped, "2015-06-01", "2017-06-01");
  await merge(kept, dropped);
  const held = (id: string) =>
    hub.services.database.kysely
      .selectFrom("membership")
      .select(["since", "until", "organisation_id"])
      .where("person_id", "=", id)
      .orderBy("until")
      .execute();
  expect(await held(former)).toEqual([
    { since: "2015-01-01", until: "2018-01-01", organisation_id: kept.key },
  ]);
  // The test's own membership of the one says no first day: it holds from ever.
  expect(await held(personId)).toEqual([{ since: null, until: null, organisation_id: kept.key }]);
});

test("who is invited to the same role by both keeps one letter", async () => {
  const kept = await organisation(secretariat, "Letters One");
  const dropped = await organisation(secretariat, "Letters Two");
  const invite = (email: string, { id: seatId }: TestOrganisation) =>
    change(secretariat, "invitePerson", { email, role: "MEMBER", seatId }, "");
  await invite("twice@example.org", kept);
  await invite("twice@example.org", dropped);
  await invite("once@example.org", dropped);
  await merge(kept, dropped);
  const { invitations } = await secretariat.ask<{ invitations: { nodes: unknown[] } }>(
    `{ invitations(state: OPEN) { nodes { email seat { ... on Organisation { slug } } } } }`,
  );
  expect(invitations.nodes).toEqual(
    expect.arrayContaining([
      { email: "twice@example.org", seat: { slug: "letters-one" } },
      { email: "once@example.org", seat: { slug: "letters-one" } },
    ]),
  );
  const open = await hub.services.database.kysely
    .selectFrom("invitation")
    .select("email")
    .where("organisation_id", "=", kept.key)
    .where("email", "is not", null)
    .orderBy("email")
    .execute();
  expect(open.map(({ email }) => email)).toEqual(["once@example.org", "twice@example.org"]);
});

test("open sockets of members go on, and act for the one that is kept", async () => {
  const kept = await organisation(secretariat, "Socket One");
  const dropped = await organisation(secretariat, "Socket Two");
  const { client } = await member("open", dropped);
  const workshop = await makeWorkshop(hub);
  await join(workshop, client, null, { seatId: dropped.id });
  const inItsName = { attribution: "AGENCY" };
  const { cursor } = await say(client, workshop.items[0]!, "First", inItsName);
  const room = client.subscribe<{ workshopEvents: Told }>(
    `subscription ($id: ID!) { workshopEvents(workshopId: $id) { __typename ... on CommentPosted {
      comment { body onBehalfOf { ... on Organisation { slug } } } } } }`,
    { id: workshop.id },
    { after: cursor as string },
  );
  await say(client, workshop.items[0]!, "Before", inItsName);
  await room.find(({ workshopEvents: { comment } }) => comment?.body === "Before");
  await merge(kept, dropped);
  await say(client, workshop.items[0]!, "After", inItsName);
  const told = await room.find(({ workshopEvents: { comment } }) => comment?.body === "After");
  expect(told.workshopEvents.comment!.onBehalfOf).toEqual({ slug: kept.slug });
  expect(room.ended).toBeNull();
  room.stop();
});

interface Told {
  comment?: { body: string; onBehalfOf: { slug: string } | null };
}

test("a merge is refused for the same, an unknown and a merged one, and once in a race", async () => {
  const one = await organisation(secretariat, "Race One");
  const two = await organisation(secretariat, "Race Two");
  const three = await organisation(secretariat, "Race Three");
  expect(await merge(one, one)).toMatchObject({ __typename: "InvalidInput", field: "dropId" });
  const unknown = { ...one, id: globalId("Organisation", randomUUID()) };
  expect((await merge(one, unknown)).__typename).toBe("NotFound");
  expect((await merge(unknown, one)).__typename).toBe("NotFound");
  // Into each other at once: one of the two stays.
  const crossed = await Promise.all([merge(one, two), merge(two, one)]);
  expect(crossed.map(({ __typename }) => __typename).toSorted()).toEqual([
    "Conflict",
    "KeepOrganisationSuccess",
  ]);
  const [stays, gone] = crossed[0].__typename === "Conflict" ? [two, one] : [one, two];
  expect(await merge(three, gone)).toMatchObject({
    __typename: "Conflict",
    message: "This organisation was merged into another already.",
  });
  expect((await merge(gone, three)).__typename).toBe("Conflict");
  const change = { organisationId: gone.id, revision: 2, name: "New Name", kind: "NGO" };
  expect((await keep(secretariat, "updateOrganisation", change)).__typename).toBe("Conflict");
  expect((await merge(stays, three)).__typename).toBe("KeepOrganisationSuccess");
});

test("what is written with the old key at the same moment names the one that is kept", async () => {
  const kept = await organisation(secretariat, "Moment One");
  const dropped = await organisation(secretariat, "Moment Two");
  const people = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      hub.client().signInAs({ email: `moment-${index}@example.org` }),
    ),
  );
  const [merged] = await Promise.all([
    merge(kept, dropped),
    ...people.map(({ personId }) => hold(personId, dropped, null, null)),
  ]);
  expect(merged.__typename).toBe("KeepOrganisationSuccess");
  expect((await whereNamed(hub, dropped.key))["membership.organisation_id"]).toBe(0);
  expect((await whereNamed(hub, kept.key))["membership.organisation_id"]).toBe(people.length);
  expect(keyIn(kept.id, "Organisation")).toBe(kept.key);
});
