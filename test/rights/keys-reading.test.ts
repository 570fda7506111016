import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { streamPath } from "#schema/live.ts";
import { globalId } from "#server/core/graphql/global-id.ts";
import { indexStale } from "#server/features/search/index-stale.ts";
import { RawStream } from "#test/realtime/raw-stream.ts";
import {
  dead,
  makePrograms,
  type Program,
  type ProgramName,
  programs,
  ways,
} from "#test/rights/programs.ts";
import { search } from "#test/search/search.ts";
import { TestClock } from "#test/support/clock.ts";
import type { TestClient } from "#test/support/client.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { keyOf } from "#test/support/practice.ts";
import { storePractice } from "#test/support/published-practice.ts";
import { until } from "#test/support/until.ts";
import { change, cityId, join, makeWorkshop } from "#test/support/workshop.ts";
import { Writer } from "#test/support/writer.ts";

const hour = 60 * 60 * 1000;
const clock = new TestClock();
let hub: TestHub;
let made: Record<ProgramName, Program>;

interface Room {
  id: string;
  slug: string;
  item: string;
}
const rooms = {} as Record<"public" | "members" | "own" | "invited", Room>;
let draft: { id: string; slug: string };

/** Their owner is a member of Ha Long, in one closed room, and of the secretariat besides. */
beforeAll(async () => {
  hub = await startHub({ clock });
  const { id, key } = await cityId(hub);
  const owner = hub.client();
  await owner.signInAs({
    email: "owner.secret@example.org",
    memberships: [{ role: "member", cityId: key }, { role: "secretariat" }],
  });
  rooms.public = await furnish("PUBLIC");
  rooms.members = await furnish("MEMBERS");
  rooms.own = await furnish("INVITED", owner);
  rooms.invited = await furnish("INVITED");
  draft = await storePractice(hub, { title: "Zirconium bins", published: false });
  await indexStale(hub.services.database);
  made = await makePrograms(hub, owner, {
    cityId: id,
    expiresAt: new Date(clock.now().getTime() + hour),
    expire: () => clock.advance(hour),
  });
});
afterAll(() => hub.stop());

async function furnish(
  visibility: "PUBLIC" | "MEMBERS" | "INVITED",
  inside?: TestClient,
): Promise<Room> {
  const room = await makeWorkshop(hub, { visibility });
  if (inside) await join(room, inside);
  const [item = ""] = room.items;
  const minutes = { agendaItemId: item, clientKey: randomUUID(), markdown: "Osmium" };
  await change(room.host, "writeMinutes", minutes, "");
  return { ...room, item };
}

/** Whether it was let in; "401" for a key that opens nothing. */
type Outcome = boolean | "401";
type Door = (program: Program, room: Room) => Promise<Outcome>;

const page = `query ($slug: String!) { workshop(slug: $slug) { id } }`;
const node = "query ($id: ID!) { node(id: $id) { id } }";
const events = "subscription ($id: ID!) { workshopEvents(workshopId: $id) { __typename } }";

async function reads(
  asker: Pick<TestClient, "query">,
  query: string,
  variables: Record<string, unknown>,
): Promise<Outcome> {
  const { data, errors } = await asker.query(query, variables);
  if (errors?.[0]?.extensions?.["code"] === "UNAUTHENTICATED") return "401";
  expect(errors).toBeUndefined();
  return Object.values(data ?? {}).some((value) => value !== null);
}

/** A socket with a key that opens nothing is not opened. */
async function over(door: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await door();
  } catch (error) {
    if (isUnauthorized(error)) return "401";
    throw error;
  }
}

const isUnauthorized = (error: unknown) => (error as Error | undefined)?.message?.includes("401");

const doors: Readonly<Record<string, Door>> = {
  ...Object.fromEntries(
    ways.flatMap((way) => [
      [
        `its address over ${way}`,
        ({ ways: asks }: Program, { slug }: Room) => over(() => reads(asks[way], page, { slug })),
      ],
      [
        `the id of its minutes over ${way}`,
        ({ ways: asks }: Program, { item }: Room) =>
          over(() => reads(asks[way], node, { id: globalId("Minutes", keyOf(item)) })),
      ],
    ]),
  ),
  "the list": ({ http }, { id }) =>
    answered(http, async () => {
      const { workshops } = await http.ask<{ workshops: { nodes: { id: string }[] } }>(
        "{ workshops(first: 100) { nodes { id } } }",
      );
      return workshops.nodes.some((each) => each.id === id);
    }),
  "the search": ({ http }, { slug }) =>
    answered(http, async () => {
      const only = { kinds: ["WORKSHOP"] };
      const { hits } = await search(http, "about waste", only, { first: 50 });
      return hits.some(({ url }) => new URL(url).pathname === `/w/${slug}`);
    }),
  "its calendar": async ({ http }, { slug }) => {
    const { status } = await http.fetch(`/w/${slug}/workshop.ics`);
    return status === 401 ? "401" : status === 200;
  },
};

async function answered(http: TestClient, ask: () => Promise<boolean>): Promise<Outcome> {
  const known = await reads(http, "{ hub { demo } }", {});
  return known === "401" ? known : ask();
}

const readers = {
  public: programs.filter((name) => !dead.includes(name)),
  members: ["member", "memberFollowing", "comments", "practices"],
  own: ["member", "memberFollowing", "comments", "practices"],
  // The secretariat reads all, and no key of it does.
  invited: [],
} satisfies Record<keyof typeof rooms, ProgramName[]>;

async function through(door: Door, room: Room): Promise<ProgramName[]> {
  const may: ProgramName[] = [];
  for (const name of programs) {
    const outcome = await door(made[name], room);
    expect(outcome === "401", `${name}: ${outcome}`).toBe(dead.includes(name));
    if (outcome === true) may.push(name);
  }
  return may;
}

describe.each(["public", "members", "own", "invited"] as const)("a workshop: %s", (which) => {
  for (const [door, open] of Object.entries(doors))
    test(`is read by ${door} with the keys that may`, async () => {
      expect(await through(open, rooms[which])).toEqual(readers[which]);
    });

  const following = readers[which].filter((name) => name.endsWith("Following"));

  test("is followed over a socket with the keys that may read it and follow", async () => {
    const follows: Door = ({ socket }, { id }) =>
      over(async () => {
        const subscription = socket.follow(events, { id }, "unknown");
        const told = () => subscription.results.length > 0 || subscription.ended !== null;
        await until("an event or a refusal", told);
        subscription.stop();
        if (isUnauthorized(subscription.ended?.error)) return "401";
        return subscription.results.length > 0;
      });
    expect(await through(follows, rooms[which])).toEqual(following);
  });

  test("is followed over a stream with the keys that may read it and follow", async () => {
    const follows: Door = ({ token }, { id }) =>
      over(async () => {
        const asked = { key: token, variables: { id }, after: "unknown" };
        const stream = await RawStream.open(hub.address + streamPath, events, asked);
        await stream.heard("a word", () => stream.told.length > 0);
        stream.close();
        return !stream.told[0]?.errors;
      });
    expect(await through(follows, rooms[which])).toEqual(following);
  });

  test("has minutes that no key opens to write along", async () => {
    for (const name of programs) {
      const document = `minutes:${keyOf(rooms[which].item)}`;
      const authorization = `Bearer ${made[name].token}`;
      const writer = new Writer(hub.address, document, "", undefined, { authorization });
      await until("a refusal", () => writer.denied !== null);
      expect(writer.denied, name).toContain("Documents are opened with a session.");
      writer.close();
    }
  });
});

describe("what the secretariat reads, its keys do not", () => {
  test.each(ways)("a draft of others, over %s", async (way) => {
    for (const name of programs.filter((each) => !dead.includes(each))) {
      const asks = made[name].ways[way];
      const bySlug = "query ($slug: String!) { practice(slug: $slug) { id } }";
      expect(await reads(asks, bySlug, { slug: draft.slug }), name).toBe(false);
      expect(await reads(asks, node, { id: draft.id }), name).toBe(false);
    }
  });

  test("a draft of others, in the search", async () => {
    for (const name of programs.filter((each) => !dead.includes(each)))
      expect((await search(made[name].http, "zirconium")).hits, name).toEqual([]);
  });

  const lists = ["accounts", "invitations", "auditLog", "apiKeys", "moderationQueue"];
  test.each(lists.flatMap((list) => ways.map((way) => [list, way] as const)))(
    "%s, over %s",
    async (list, way) => {
      for (const name of programs.filter((each) => !dead.includes(each))) {
        const asked = `{ ${list}(first: 5) { edges { node { __typename } } } }`;
        const { data, errors } = await made[name].ways[way].query(asked);
        expect(data?.[list] ?? null, name).toBeNull();
        expect(errors?.[0]?.extensions?.["code"], name).toBe("FORBIDDEN");
      }
    },
  );

  test.each(["/secretariat/audit-log.csv", "/settings/my-data.json"])("%s", async (path) => {
    for (const name of programs) {
      const { status } = await made[name].http.fetch(path);
      expect([401, 403, 404], name).toContain(status);
    }
  });
});

test("no key is told an e-mail address, its owner's neither", async () => {
  const query =
    "{ viewer { email person { id } sessions { nodes { id } } apiKeys { nodes { id } } } }";
  for (const name of programs.filter((each) => !dead.includes(each)))
    for (const way of ways)
      expect(JSON.stringify(await made[name].ways[way].query(query)), name).not.toMatch(
        /secret@|Session|ApiKey/,
      );
});
