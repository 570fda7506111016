import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { streamPath } from "#schema/live.ts";
import { globalId } from "#server/core/graphql/global-id.ts";
import { indexStale } from "#server/features/search/index-stale.ts";
import { RawStream } from "#test/realtime/raw-stream.ts";
import {
  AtSocket,
  makePeople,
  makeRoom,
  type People,
  somebodies,
  type Somebody,
  type State,
  states,
  visibilities,
  type Visibility,
} from "#test/rights/room-people.ts";
import { search } from "#test/search/search.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { keyOf } from "#test/support/practice.ts";
import type { Subscription } from "#test/support/subscription.ts";
import { until } from "#test/support/until.ts";
import { change, say } from "#test/support/workshop.ts";
import { Writer } from "#test/support/writer.ts";

const everybody = somebodies;
const inside: readonly Somebody[] = ["guest", "delegate", "host", "secretariat"];
const network: readonly Somebody[] = [
  "member",
  "cityEditor",
  "otherCityEditor",
  "focalPoint",
  "expert",
];
const makers: readonly Somebody[] = ["host", "secretariat"];

/** Who reads a workshop; nobody else does, by whichever way. */
const readers: Record<State, Record<Visibility, readonly Somebody[]>> = {
  DRAFT: { PUBLIC: makers, MEMBERS: makers, INVITED: makers },
  SCHEDULED: { PUBLIC: everybody, MEMBERS: [...network, ...inside], INVITED: inside },
  LIVE: { PUBLIC: everybody, MEMBERS: [...network, ...inside], INVITED: inside },
  CLOSED: { PUBLIC: everybody, MEMBERS: [...network, ...inside], INVITED: inside },
};

/** Who is told its code. */
const knowing: Record<State, readonly Somebody[]> = {
  DRAFT: makers,
  SCHEDULED: inside,
  LIVE: inside,
  CLOSED: inside,
};

interface Room {
  id: string;
  key: string;
  slug: string;
  item: string;
  comment: string | null;
}

let hub: TestHub;
let people: People;
const sockets = {} as Record<Somebody, AtSocket>;
const rooms = new Map<string, Room>();
/** Everything that was answered, to look for what should not be in it. */
const told = new Map<Somebody, string>();

beforeAll(async () => {
  hub = await startHub();
  people = await makePeople(hub);
  for (const state of states)
    for (const visibility of visibilities)
      rooms.set(`${state} ${visibility}`, await furnish(state, visibility));
  for (const who of somebodies) sockets[who] = new AtSocket(people[who]);
  await indexStale(hub.services.database);
}, 120_000);
afterAll(() => hub.stop());

/** With a comment by its delegate where there is a discussion, and with minutes. */
async function furnish(state: State, visibility: Visibility): Promise<Room> {
  const room = await makeRoom(hub, people, state === "CLOSED" ? "LIVE" : state, visibility);
  const [item = ""] = room.items;
  const said =
    state === "LIVE" || state === "CLOSED" ? await say(people.delegate, item, "Zirconium") : null;
  const minutes = { agendaItemId: item, clientKey: randomUUID(), markdown: "Osmium" };
  await change(people.host, "writeMinutes", minutes, "");
  if (state === "CLOSED") await change(people.host, "closeWorkshop", { workshopId: room.id }, "");
  const comment = said ? (said["comment"] as { id: string }).id : null;
  return { ...room, item, comment };
}

type Door = (who: Somebody, room: Room) => Promise<boolean>;

const page = `query ($slug: String!) { workshop(slug: $slug) { id title agenda(first: 5) { nodes { comments(first: 5) { nodes { body author { name person { name } } } } } } attendances(first: 20) { nodes { name } } } }`;
const node = "query ($id: ID!) { node(id: $id) { id } }";

/** Ways to what is in a workshop. */
const reading: Readonly<Record<string, Door>> = {
  "a query over HTTP": async (who, { slug }) => {
    const answer = await people[who].query<{ workshop: unknown }>(page, { slug });
    keep(who, answer);
    return answer.data?.workshop != null;
  },
  "a query over a socket": async (who, { slug }) => {
    const answer = await sockets[who].query<{ workshop: unknown }>(page, { slug });
    keep(who, answer);
    return answer.data?.workshop != null;
  },
  "the list": async (who, { slug }) => {
    const { workshops } = await people[who].ask<{ workshops: { nodes: { slug: string }[] } }>(
      "{ workshops(first: 100) { nodes { slug } } }",
    );
    return workshops.nodes.some((each) => each.slug === slug);
  },
  "the id of its agenda": async (who, { item }) =>
    (await people[who].ask(node, { id: item }))["node"] !== null,
  "the id of its minutes": async (who, { item }) => {
    const id = globalId("Minutes", keyOf(item));
    return (await people[who].ask(node, { id }))["node"] !== null;
  },
  "the search": async (who, { slug }) => {
    const { hits } = await search(
      people[who],
      "about waste",
      { kinds: ["WORKSHOP"] },
      { first: 50 },
    );
    return hits.some(({ url }) => new URL(url).pathname === `/w/${slug}`);
  },
  "its calendar": async (who, { slug }) =>
    (await people[who].fetch(`/w/${slug}/workshop.ics`)).status === 200,
  // A cursor that cannot be served gets an event that says so: who may follow hears that.
  "its events": (who, { id }) =>
    isAdmitted(
      sockets[who].follow(
        "subscription ($id: ID!) { workshopEvents(workshopId: $id) { __typename } }",
        { id },
        "unknown",
      ),
    ),
  "a query as a stream": (who, { slug }) => isTold(who, page, { slug }, ({ workshop }) => workshop),
  "a stream of its events": (who, { id }) =>
    isTold(
      who,
      "subscription ($id: ID!) { workshopEvents(workshopId: $id) { __typename } }",
      { id },
      ({ workshopEvents }) => workshopEvents,
    ),
  // Names are for those in the room; how many are here is for every reader.
  "how many are here": (who, { id }) =>
    isAdmitted(
      sockets[who].follow("subscription ($id: ID!) { roomPresence(workshopId: $id) { count } }", {
        id,
      }),
    ),
  "the document of its minutes": async (who, { item }) => (await openMinutes(who, item)) !== "none",
};

/** Ways to what only those in it are told. */
const knowledge: Readonly<Record<string, Door>> = {
  "its code": async (who, { slug }) => {
    const document = "query ($slug: String!) { workshop(slug: $slug) { joinCode } }";
    const { workshop } = await people[who].ask<{ workshop: { joinCode: string | null } | null }>(
      document,
      { slug },
    );
    return workshop?.joinCode != null;
  },
};

for (const state of states)
  for (const visibility of visibilities)
    describe(`a workshop that is ${state.toLowerCase()} and for ${visibility.toLowerCase()}`, () => {
      for (const [door, open] of Object.entries(reading))
        test(`is read by ${door} by those who may`, async () => {
          expect(await thoseWho(open, state, visibility)).toEqual(
            inOrder(readers[state][visibility]),
          );
        });
      for (const [door, open] of Object.entries(knowledge))
        test(`tells ${door} to those in it`, async () => {
          expect(await thoseWho(open, state, visibility)).toEqual(inOrder(knowing[state]));
        });
      test("is written down by its hosts", async () => {
        const writes: Door = async (who, { item }) => (await openMinutes(who, item)) === "write";
        expect(await thoseWho(writes, state, visibility)).toEqual(inOrder(makers));
      });
      test("lets its comments be found by those who may read it", async () => {
        const { comment } = rooms.get(`${state} ${visibility}`)!;
        if (comment === null) return;
        const finds: Door = async (who) => {
          const { hits } = await search(people[who], "zirconium", null, { first: 50 });
          return hits.some(({ url }) => new URL(url).searchParams.get("comment") === comment);
        };
        expect(await thoseWho(finds, state, visibility)).toEqual(
          inOrder(readers[state][visibility]),
        );
      });
    });

test("nobody was told the address of somebody else", () => {
  expect(told.size).toBe(somebodies.length);
  for (const answers of told.values()) expect(answers).not.toContain(".secret@");
});

async function thoseWho(open: Door, state: State, visibility: Visibility): Promise<Somebody[]> {
  const room = rooms.get(`${state} ${visibility}`)!;
  const may: Somebody[] = [];
  for (const who of somebodies) if (await open(who, room)) may.push(who);
  return may;
}

function inOrder(those: readonly Somebody[]): Somebody[] {
  return somebodies.filter((who) => those.includes(who));
}

function keep(who: Somebody, answer: unknown): void {
  told.set(who, `${told.get(who) ?? ""}${JSON.stringify(answer)}`);
}

async function isAdmitted(subscription: Subscription<unknown>): Promise<boolean> {
  await until(
    "an event or a refusal",
    () => subscription.results.length > 0 || subscription.ended !== null,
  );
  const admitted = subscription.results.length > 0;
  if (!admitted) expect(codeOf(subscription.ended?.error)).toMatch(/^(FORBIDDEN|NOT_FOUND)$/);
  subscription.stop();
  return admitted;
}

/** Whether the first that a stream of server-sent events tells holds what was asked for. */
async function isTold(
  who: Somebody,
  query: string,
  variables: Record<string, unknown>,
  wanted: (data: Record<string, unknown>) => unknown,
): Promise<boolean> {
  const [, token] = people[who].cookie.split("=");
  const stream = await RawStream.open(hub.address + streamPath, query, {
    variables,
    after: "unknown",
    ...(token && { token }),
  });
  await until("a word", () => stream.told.length > 0 || stream.ended);
  stream.close();
  keep(who, stream.told);
  const [first] = stream.told;
  return first !== undefined && !first.errors && wanted(first.data) != null;
}

function codeOf(error: unknown): string {
  const [first] = error as { extensions?: { code?: string } }[];
  return first?.extensions?.code ?? "";
}

async function openMinutes(who: Somebody, item: string): Promise<"none" | "read" | "write"> {
  const writer = new Writer(hub.address, `minutes:${keyOf(item)}`, people[who].cookie);
  await until("a decision", () => writer.denied !== null || writer.access !== undefined);
  const access = writer.denied === null ? (writer.access ?? "none") : "none";
  writer.close();
  return access;
}
