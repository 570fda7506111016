import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeCodes, liveErrorCodes, streamPath } from "#schema/live.ts";
import { globalId } from "#server/core/graphql/global-id.ts";
import { RawSocket } from "#test/realtime/raw-socket.ts";
import { RawStream } from "#test/realtime/raw-stream.ts";
import { makeKey } from "#test/support/api-key.ts";
import type { TestClient } from "#test/support/client.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { change, cityId, makeWorkshop, type TestWorkshop } from "#test/support/workshop.ts";

let hub: TestHub;
let secretariat: TestClient;
let room: TestWorkshop;
let made = 0;

beforeAll(async () => {
  hub = await startHub();
  secretariat = hub.client();
  await secretariat.signInAs({
    email: "office@example.org",
    memberships: [{ role: "secretariat" }],
  });
  room = await makeWorkshop(hub, { visibility: "MEMBERS" });
});
afterAll(() => hub.stop());

interface Owner {
  client: TestClient;
  personId: string;
  membershipId: string;
}

/** A member of Ha Long. */
async function owner(): Promise<Owner> {
  made += 1;
  const client = hub.client();
  const { key } = await cityId(hub);
  const memberships = [{ role: "member", cityId: key }] as const;
  const { personId } = await client.signInAs({ email: `owner-${made}@example.org`, memberships });
  const { id } = await hub.services.database.kysely
    .selectFrom("membership")
    .select("id")
    .where("person_id", "=", personId)
    .executeTakeFirstOrThrow();
  const personGlobalId = globalId("Person", personId);
  return { client, personId: personGlobalId, membershipId: globalId("Membership", id) };
}

const subscription = "subscription ($id: ID!) { workshopEvents(workshopId: $id) { __typename } }";
const page = "query ($slug: String!) { workshop(slug: $slug) { id } }";

/** What a program had open when the right to it was taken away. */
interface Open {
  id: string;
  socket: RawSocket;
  stream: RawStream;
}

/** A room that only members read, followed in two ways with a key that may. */
async function open(of: Owner, more: Record<string, unknown> = {}, followed = room): Promise<Open> {
  const { token, id } = await makeKey(of.client, { scopes: ["READ_MEMBER", "FOLLOW"], ...more });
  const address = `${hub.address.replace("http", "ws")}/graphql`;
  const socket = await RawSocket.open(address, { key: token });
  socket.subscribe("events", subscription, { id: followed.id }, "unknown");
  await socket.hear((message) => message.id === "events" && message.type === "next");
  const following = { key: token, variables: { id: followed.id }, after: "unknown" };
  const stream = await RawStream.open(hub.address + streamPath, subscription, following);
  await stream.heard("the first event", () => stream.told.length > 0);
  return { id, socket, stream };
}

/** The reason in words, as the last thing that the stream told. */
async function lastWords(stream: RawStream): Promise<string> {
  await stream.heard("the end", () => stream.ended);
  expect(stream.events.at(-1)?.event).toBe("complete");
  const [error] = stream.told.at(-1)!.errors as {
    extensions: { code: string; reason: string };
  }[];
  expect(error!.extensions.code).toBe(liveErrorCodes.rightsChanged);
  return error!.extensions.reason;
}

const notValid = "This key is not valid any more.";

describe("what is open with a key ends, and says why", () => {
  test("RT7: when the role that it came by has ended; the connection goes on with what is left", async () => {
    const of = await owner();
    const { socket, stream } = await open(of);
    await change(secretariat, "endMembership", { membershipId: of.membershipId }, "");
    const { payload } = await socket.hear(({ type }) => type === "error");
    expect(payload).toMatchObject([{ extensions: { code: liveErrorCodes.rightsChanged } }]);
    expect(await lastWords(stream)).toContain("for members of the network");
    socket.subscribe("read", page, { slug: room.slug });
    const answer = await socket.hear(({ id, type }) => id === "read" && type === "next");
    expect(answer.payload).toMatchObject({ data: { workshop: null } });
    socket.close();
  });

  test("RT7: when its owner's account is closed", async () => {
    const of = await owner();
    const { socket, stream } = await open(of);
    await change(secretariat, "disableAccount", { personId: of.personId, reason: "Left" }, "");
    expect(await socket.closed).toMatchObject({ code: closeCodes.unauthorized });
    expect(await lastWords(stream)).toBe(notValid);
  });

  test("RT7: when it is revoked, by its owner or by the secretariat, and no other key does", async () => {
    for (const by of ["owner", "secretariat"] as const) {
      const of = await owner();
      const { id, socket, stream } = await open(of);
      const other = await open(of);
      const who = by === "owner" ? of.client : secretariat;
      await change(who, "revokeApiKey", { keyId: id }, "");
      expect(await socket.closed).toMatchObject({ code: closeCodes.unauthorized });
      expect(await lastWords(stream)).toBe(notValid);
      other.socket.subscribe("read", page, { slug: room.slug });
      await other.socket.hear((message) => message.id === "read" && message.type === "next");
      expect(other.stream.ended).toBe(false);
      other.socket.close();
      other.stream.close();
    }
  });

  test("RT7: in the moment it expires", async () => {
    const expiresAt = new Date(Date.now() + 2_000);
    const { socket, stream } = await open(await owner(), { expiresAt: expiresAt.toISOString() });
    expect(await socket.closed).toMatchObject({ code: closeCodes.unauthorized });
    expect(await lastWords(stream)).toBe(notValid);
    expect(Date.now()).toBeGreaterThanOrEqual(expiresAt.getTime());
  });

  test("RT7: also one that follows as everybody may", async () => {
    const of = await owner();
    const everybodys = await makeWorkshop(hub, { visibility: "PUBLIC" });
    const scopes = ["READ_PUBLIC", "FOLLOW"];
    const { id, socket, stream } = await open(of, { scopes }, everybodys);
    await change(of.client, "revokeApiKey", { keyId: id }, "");
    expect(await socket.closed).toMatchObject({ code: closeCodes.unauthorized });
    expect(await lastWords(stream)).toBe(notValid);
  });
});
