import { afterAll, beforeAll, expect, test } from "vitest";
import { closeCodes, liveErrorCodes, streamPath } from "#schema/live.ts";
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
async function openAll(client: TestClient, room: TestWorkshop): Promise<Open> {
  const events = new AtSocket(client).follow<unknown>(subscription, { id: room.id }, "unknown");
  await events.next();
  const [, token = ""] = client.cookie.split("=");
  const following = { token, variables: { id: room.id }, after: "unknown" };
  const stream = await RawStream.open(hub.address + streamPath, subscription, following);
  await stream.heard("the first event", () => stream.told.length > 0);
  const [item = ""] = room.items;
  const minutes = new Writer(hub.address, `minutes:${keyOf(item)}`, client.cookie);
  await until("the document", () => minutes.access !== undefined);
  expect(minutes.access).toBe("read");
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
  const { id } = await hub.services.database.kysely
    .selectFrom("membership")
    .select("id")
    .where("person_id", "=", keyOf(personId))
    .executeTakeFirstOrThrow();
  const membershipId = Buffer.from(`Membership:${id}`).toString("base64url");
  expect((await change(secretariat, "endMembership", { membershipId }, "")).__typename).toBe(
    "ChangeMembershipSuccess",
  );
  expect(await allEnd(open)).toMatchObject(rightsChanged);
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
