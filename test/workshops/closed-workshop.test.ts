import { type GraphQLObjectType, getNamedType, isObjectType } from "graphql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createSchema } from "#server/schema.ts";
import type { TestClient } from "#test/support/client.ts";
import { everything, told } from "#test/support/everything.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { change, join, makeWorkshop, say, type TestWorkshop } from "#test/support/workshop.ts";

let hub: TestHub;

beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.stop());

const schema = createSchema();

const all = (name: string) => everything(schema.getType(name) as GraphQLObjectType, 2);

/** What may be told of a workshop, or of its agenda, that one may not read. */
const own = ["__typename", "id", "hostCity", "viewerAttendance", "workshop"];
/** What stands where a type has nothing that is empty. */
const blank: unknown[] = ["CLOSED", "INVITED", "UTC", "DISCUSSION", "1970-01-01T00:00:00.000Z"];

function expectBlank(thing: object): void {
  const fields = Object.entries(thing).filter(([field]) => !own.includes(field));
  expect(fields.length).toBeGreaterThan(10);
  for (const [field, value] of fields)
    expect(
      told(value).filter((each) => !blank.includes(each)),
      field,
    ).toEqual([]);
}

/** A workshop that was public, with all that happens in a room after it no longer is. */
async function busyBehindTheDoor(): Promise<TestWorkshop & { said: string; cursor: string }> {
  const { networkEventCursor: cursor } = await hub
    .client()
    .ask<{ networkEventCursor: string }>("{ networkEventCursor }");
  const workshop = await makeWorkshop(hub);
  const input = { workshopId: workshop.id };
  await change(workshop.host, "updateWorkshop", { ...input, visibility: "INVITED" }, "");
  const guest = await join(workshop, hub.client(), "Lan");
  const [item] = workshop.items as [string];
  const posted = await say(guest.client, item, "Between us");
  await change(workshop.host, "moveRoom", { ...input, agendaItemId: item }, "");
  await change(workshop.host, "startTimer", { ...input, durationMs: 60_000 }, "");
  await change(workshop.host, "setPremoderation", { ...input, on: true }, "");
  await say(guest.client, item, "This waits");
  return { ...workshop, cursor, said: (posted["comment"] as { id: string }).id };
}

interface Network {
  networkEvents: { __typename: string; workshopId?: string; workshop?: { id: string } };
}

test("the network is told of a workshop that is no longer public by its id alone", async () => {
  const { id, cursor } = await busyBehindTheDoor();
  const after = await makeWorkshop(hub, { state: "SCHEDULED" });
  const following = hub.client().subscribe<Network>(
    `subscription { networkEvents { __typename
      ... on NetworkWorkshopChanged { workshop { ${all("Workshop")} } }
      ... on NetworkWorkshopNoLongerPublic { workshopId } } }`,
    {},
    { after: cursor },
  );
  await following.find(({ networkEvents }) => networkEvents.workshop?.id === after.id);
  const ofIt = following.results
    .map(({ networkEvents }) => networkEvents)
    .filter(({ workshop, workshopId }) => workshop?.id === id || workshopId === id);
  expect(ofIt.length).toBeGreaterThan(0);
  for (const event of ofIt)
    expect(event).toEqual({ __typename: "NetworkWorkshopNoLongerPublic", workshopId: id });
});

test("who was removed is told nothing of the room, whichever way their answer leads there", async () => {
  const workshop = await busyBehindTheDoor();
  const removed = hub.client();
  await removed.signInAs({ email: "closed-removed@example.org", name: "Removed" });
  const { attendanceId } = await join(workshop, removed);
  const [item] = workshop.items as [string];
  const input = { workshopId: workshop.id };
  await change(workshop.host, "setPremoderation", { ...input, on: false }, "");
  const answer = await say(removed, item, "Mine", { inReplyToId: workshop.said });
  const commentId = (answer["comment"] as { id: string }).id;
  await change(workshop.host, "removeFromWorkshop", { attendanceId, reason: "A test" }, "");

  const fields = all("Workshop");
  const attendance = `{ workshop { ${fields} } }`;
  const reached = await removed.ask<{
    node: { workshop: object };
    viewer: { removedFrom: { workshop: object } };
    workshopByCode: { viewerAttendance: { workshop: object } };
  }>(
    `query ($id: ID!, $slug: String!, $code: String!) {
      node(id: $id) { ... on Attendance ${attendance} }
      viewer { removedFrom(slug: $slug) ${attendance} }
      workshopByCode(code: $code) { viewerAttendance ${attendance} } }`,
    { id: attendanceId, slug: workshop.slug, code: workshop.joinCode },
  );
  expectBlank(reached.node.workshop);
  expectBlank(reached.viewer.removedFrom.workshop);
  expectBlank(reached.workshopByCode.viewerAttendance.workshop);

  const withdrawn = await change(
    removed,
    "withdrawComment",
    { commentId },
    `... on ChangeCommentSuccess { comment { url inReplyTo { id } workshop { ${fields} }
      agendaItem { ${all("AgendaItem")} } } }`,
  );
  const comment = withdrawn["comment"] as Record<string, object>;
  expect(comment).toMatchObject({ url: "", inReplyTo: null });
  expectBlank(comment["workshop"]!);
  expectBlank(comment["agendaItem"]!);
  expectBlank((comment["agendaItem"] as { workshop: object }).workshop);
});

test("who gave the room out of their hands before it was announced reads it no more", async () => {
  const draft = await makeWorkshop(hub, { state: "DRAFT" });
  const second = await hostBeside(draft);
  const demoted = await change(
    second.client,
    "assignRole",
    { attendanceId: second.attendanceId, role: "DELEGATE" },
    `... on ChangeAttendanceSuccess { attendance { workshop { ${all("Workshop")} } } }`,
  );
  expectBlank((demoted["attendance"] as { workshop: object }).workshop);
});

async function hostBeside(
  draft: TestWorkshop,
): Promise<{ client: TestClient; attendanceId: string }> {
  const client = hub.client();
  const { personId } = await client.signInAs({ email: "closed-second@example.org" });
  const { kysely } = hub.services.database;
  const of = await kysely
    .selectFrom("attendance")
    .selectAll()
    .where("workshop_id", "=", draft.key)
    .executeTakeFirstOrThrow();
  const id = crypto.randomUUID();
  await kysely
    .insertInto("attendance")
    .values({ ...of, id, person_id: personId, by_role: null })
    .execute();
  return { client, attendanceId: Buffer.from(`Attendance:${id}`).toString("base64url") };
}

/** Told only of a workshop that may be read; what else leads to one tells it closed. */
const ofTheReadable = [
  "Activity.workshop",
  "NetworkWorkshopChanged.workshop",
  "Outcome.workshop",
  "Query.workshop",
  "Viewer.nextWorkshop",
  "WorkshopConnection.nodes",
  "WorkshopEdge.node",
];
/** Who changed it reads it afterwards as before. */
const ofTheirOwnChange = [
  "ChangeAgendaSuccess.workshop",
  "ChangeTimerSuccess.workshop",
  "ChangeWorkshopStateSuccess.workshop",
  "CreateWorkshopSuccess.workshop",
  "JoinWorkshopSuccess.workshop",
  "MoveRoomSuccess.workshop",
  "SetWritingSuccess.workshop",
  "SetPremoderationSuccess.workshop",
  "UpdateWorkshopSuccess.workshop",
];
const maybeClosed = [
  "AgendaItem.workshop",
  "Attendance.workshop",
  "Comment.workshop",
  "HeldComment.workshop",
  "AgendaChanged.workshop",
  "RoomMoved.workshop",
  "TimerChanged.workshop",
  "WorkshopChanged.workshop",
];

test("every field that leads to a workshop is known here", () => {
  const leading = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => getNamedType(field.type).name === "Workshop")
        .map((field) => `${type.name}.${field.name}`),
    );
  const known = [...ofTheReadable, ...ofTheirOwnChange, ...maybeClosed];
  expect(leading.toSorted()).toEqual(known.toSorted());
});
