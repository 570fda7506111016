import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeCodes, liveErrorCodes, streamPath } from "#schema/live.ts";
import { globalId } from "#server/core/graphql/global-id.ts";
import { RawStream } from "#test/realtime/raw-stream.ts";
import { AtSocket } from "#test/rights/room-people.ts";
import type { TestClient } from "#test/support/client.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { keyOf } from "#test/support/practice.ts";
import type { Subscription } from "#test/support/subscription.ts";
import { until } from "#test/support/until.ts";
import {
  change,
  cityId,
  join,
  makeWorkshop,
  say,
  type TestWorkshop,
  type WorkshopWish,
} from "#test/support/workshop.ts";
import { Writer } from "#test/support/writer.ts";

let hub: TestHub;
let secretariat: TestClient;
let made = 0;

beforeAll(async () => {
  hub = await startHub();
  secretariat = hub.client();
  await secretariat.signInAs({
    email: "office@example.org",
    memberships: [{ role: "secretariat" }],
  });
});
afterAll(() => hub.stop());

/** What somebody had open when the right to it was taken away. */
interface Open {
  events: Subscription<unknown>;
  stream: RawStream;
  minutes: Writer;
}

const subscription = "subscription ($id: ID!) { workshopEvents(workshopId: $id) { __typename } }";

/** Follows a workshop in two ways and has its minutes open. */
async function openAll(
  client: TestClient,
  room: TestWorkshop,
  access: "read" | "write" = "read",
): Promise<Open> {
  const events = new AtSocket(client).follow<unknown>(subscription, { id: room.id }, "unknown");
  await events.next();
  const [, token = ""] = client.cookie.split("=");
  const following = { token, variables: { id: room.id }, after: "unknown" };
  const stream = await RawStream.open(hub.address + streamPath, subscription, following);
  await stream.heard("the first event", () => stream.told.length > 0);
  const [item = ""] = room.items;
  const minutes = new Writer(hub.address, `minutes:${keyOf(item)}`, client.cookie);
  await until("the document", () => minutes.access !== undefined);
  expect(minutes.access).toBe(access);
  return { events, stream, minutes };
}

/** All have ended, and each said why in words. */
async function allEnd({ events, stream, minutes }: Open): Promise<unknown> {
  const error = await events.end();
  await until("the end of the stream", () => stream.ended);
  expect(JSON.stringify(stream.told.at(-1)?.errors)).toMatch(/"message":"\w+ [^"]+"/);
  await until("the end of the document", () => minutes.access === "none");
  const ended = minutes.told.findLast(({ type }) => type === "ended");
  expect((ended as { reason: string } | undefined)?.reason).toMatch(/\w+ .*\.$/);
  minutes.close();
  return error;
}

async function member(): Promise<{ client: TestClient; personId: string; email: string }> {
  made += 1;
  const client = hub.client();
  const email = `member-${made}@example.org`;
  const { key } = await cityId(hub);
  await client.signInAs({ email, memberships: [{ role: "member", cityId: key }] });
  const { viewer } = await client.ask<{ viewer: { person: { id: string } } }>(
    "{ viewer { person { id } } }",
  );
  return { client, email, personId: viewer.person.id };
}

const room = (visibility: WorkshopWish["visibility"]) =>
  makeWorkshop(hub, { visibility: visibility ?? "PUBLIC" });

const rightsChanged = [
  {
    extensions: {
      code: liveErrorCodes.rightsChanged,
      reason: expect.stringMatching(/\w+ .*\.$/) as string,
    },
  },
];

test("RT7, CO4: a membership that ended takes what it opened with it, and says why", async () => {
  const { client, personId } = await member();
  const open = await openAll(client, await room("MEMBERS"));
  await endRole(keyOf(personId));
  expect(await allEnd(open)).toMatchObject(rightsChanged);
});

/** The secretariat ends the only role that somebody has. */
async function endRole(personKey: string): Promise<void> {
  const { id } = await hub.services.database.kysely
    .selectFrom("membership")
    .select("id")
    .where("person_id", "=", personKey)
    .executeTakeFirstOrThrow();
  const membershipId = globalId("Membership", id);
  expect((await change(secretariat, "endMembership", { membershipId }, "")).__typename).toBe(
    "ChangeMembershipSuccess",
  );
}

const reason = "The role by which you hosted this workshop has ended.";

describe("whose role in the network ended", () => {
  /** With a co-host whom the maker appointed, and one who spoke there. */
  async function hosted() {
    const workshop = await room("INVITED");
    const of = await hub.services.database.kysely
      .selectFrom("attendance")
      .select(["id", "person_id"])
      .where("workshop_id", "=", workshop.key)
      .executeTakeFirstOrThrow();
    const second = await member();
    const { attendanceId } = await join(workshop, second.client);
    await change(workshop.host, "assignRole", { attendanceId, role: "HOST" }, "");
    const guest = await join(workshop, hub.client(), "Lan");
    const said = await say(guest.client, workshop.items[0]!, "Between us");
    return {
      ...workshop,
      maker: { key: of.person_id!, attendanceId: globalId("Attendance", of.id) },
      second,
      commentId: (said["comment"] as { id: string }).id,
    };
  }

  test("RT7, CO4: hosts no more what they made, reads it no more, and hears why", async () => {
    const workshop = await hosted();
    const { host, id: workshopId, commentId } = workshop;
    const open = await openAll(host, workshop, "write");
    await endRole(workshop.maker.key);
    expect(await allEnd(open)).toMatchObject([
      { extensions: { reason: expect.stringContaining(reason) as string } },
    ]);
    const asked: [string, Record<string, unknown>][] = [
      ["hideComment", { commentId, reason: "A test" }],
      ["updateWorkshop", { workshopId, visibility: "PUBLIC" }],
      ["renewJoinCode", { workshopId }],
      ["closeWorkshop", { workshopId }],
    ];
    for (const [mutation, input] of asked)
      expect((await change(host, mutation, input, "")).__typename, mutation).toBe("NotAllowed");
    const [item] = workshop.items as [string];
    expect((await say(host, item, "Still here?")).message).toContain(reason);
    const again = { code: workshop.joinCode, clientKey: randomUUID() };
    expect((await change(host, "joinWorkshop", again, "")).message).toContain(reason);
    expect(
      await host.ask(
        "query ($slug: String!) { workshop(slug: $slug) { id } viewer { attendances { totalCount } } }",
        { slug: workshop.slug },
      ),
    ).toEqual({ workshop: null, viewer: { attendances: { totalCount: 0 } } });
  });

  test("leaves their co-host in the chair, who may take them in again as anybody else", async () => {
    const workshop = await hosted();
    await endRole(workshop.maker.key);
    const { attendanceId } = workshop.maker;
    const given = { attendanceId, role: "DELEGATE" };
    expect((await change(workshop.second.client, "assignRole", given, "")).__typename).toBe(
      "ChangeAttendanceSuccess",
    );
    const standing = `query ($slug: String!) { workshop(slug: $slug) { viewerCanComment viewerCanHost } }`;
    const { slug } = workshop;
    expect(await workshop.host.ask(standing, { slug })).toEqual({
      workshop: { viewerCanComment: true, viewerCanHost: false },
    });
    expect(await workshop.second.client.ask(standing, { slug })).toMatchObject({
      workshop: { viewerCanHost: true },
    });
  });

  test("keeps the chair that somebody else gave them as a person", async () => {
    const workshop = await hosted();
    const { attendanceId } = workshop.maker;
    const { client } = workshop.second;
    await change(client, "assignRole", { attendanceId, role: "HOST" }, "");
    await endRole(workshop.maker.key);
    expect(
      await workshop.host.ask(
        "query ($slug: String!) { workshop(slug: $slug) { viewerCanHost } }",
        {
          slug: workshop.slug,
        },
      ),
    ).toEqual({ workshop: { viewerCanHost: true } });
  });

  test("leaves the secretariat, who hosts every workshop", async () => {
    const workshop = await hosted();
    await endRole(workshop.maker.key);
    const input = { workshopId: workshop.id };
    expect((await change(secretariat, "closeWorkshop", input, "")).__typename).toBe(
      "ChangeWorkshopStateSuccess",
    );
  });

  test("is host no more where they came in as secretariat, by the code as everybody", async () => {
    const workshop = await room("INVITED");
    const client = hub.client();
    const { personId } = await client.signInAs({
      email: "former-office@example.org",
      memberships: [{ role: "secretariat" }],
    });
    await join(workshop, client);
    await endRole(personId);
    const seen =
      "query ($slug: String!) { workshop(slug: $slug) { viewerCanComment viewerCanHost } }";
    expect(await client.ask(seen, { slug: workshop.slug })).toEqual({
      workshop: { viewerCanComment: true, viewerCanHost: false },
    });
  });
});

test("RT7, CO4: an account that was closed loses its sockets and its documents, and nobody else's", async () => {
  const { client, personId } = await member();
  const other = await member();
  const workshop = await room("MEMBERS");
  const open = await openAll(client, workshop);
  const stays = await openAll(other.client, workshop);
  const closing = { personId, reason: "Left the agency" };
  expect((await change(secretariat, "disableAccount", closing, "")).__typename).toBe(
    "ChangeAccountSuccess",
  );
  expect(await allEnd(open)).toMatchObject({ code: closeCodes.unauthorized });
  expect(stays.events.ended).toBeNull();
  expect(stays.stream.ended).toBe(false);
  expect(stays.minutes.access).toBe("read");
  stays.stream.close();
  stays.minutes.close();
});

test("RT7, CO4: a guest who is put out hears why, in both places", async () => {
  const workshop = await room("INVITED");
  const guest = await join(workshop, hub.client(), "Lan");
  const open = await openAll(guest.client, workshop);
  const removal = { attendanceId: guest.attendanceId, reason: "A test" };
  await change(workshop.host, "removeFromWorkshop", removal, "");
  expect(await allEnd(open)).toMatchObject(rightsChanged);
});

test("RT7, CO4: a session that is ended elsewhere takes its sockets and documents with it", async () => {
  const { client, email } = await member();
  const elsewhere = hub.client();
  await elsewhere.signInAs({ email });
  const open = await openAll(client, await room("MEMBERS"));
  await elsewhere.ask("mutation { signOutEverywhere { __typename } }");
  expect(await allEnd(open)).toMatchObject({ code: closeCodes.unauthorized });
});
