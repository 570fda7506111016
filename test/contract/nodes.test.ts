import { readFileSync } from "node:fs";
import { buildSchema, type GraphQLInterfaceType } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { places } from "#server/tasks/places.ts";
import { makeKey } from "#test/support/api-key.ts";
import type { TestClient } from "#test/support/client.ts";
import { expectPage } from "#test/support/expect-page.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { makePeople, setStage } from "#test/support/practice-stage.ts";
import { change, join, makeWorkshop, say, type TestWorkshop } from "#test/support/workshop.ts";

const schema = buildSchema(readFileSync(places.contract, "utf8"));
const nodeTypes = new Map(
  schema
    .getPossibleTypes(schema.getType("Node") as GraphQLInterfaceType)
    .map((type) => [type.name, type]),
);

let hub: TestHub;

interface Found {
  __typename: string;
  id: string;
  url?: string | null;
}

/** One thing of each type, and who found it. */
const found = new Map<string, { by: TestClient; thing: Found }>();

const its = "__typename id";
const withUrl = `${its} url`;

const open = `{
  cities(first: 5, filter: { recognisedAs: [AWARD] }) { nodes { ${withUrl} country { ${withUrl} }
    placeSource { ${its} } recognitions { nodes { ${its} programme { ${its} } edition { ${its} }
    theme { ${withUrl} } sizeClass { ${its} } source { ${its} } } } } }
  recognitions(first: 60) { nodes { edition { ${its} } theme { ${withUrl} } sizeClass { ${its} } } }
  organisations(first: 2) { nodes { ${withUrl} } }
  people(first: 5) { nodes { ${withUrl} memberships { nodes { ${its} } } } }
  practices(first: 10) { nodes { ${withUrl} authors { ${its} } versions { nodes { ${withUrl} } }
    evidence { nodes { ${its} } } comments { nodes { ${withUrl} } } } }
  challenges(first: 10) { nodes { ${withUrl} comments { nodes { ${withUrl} } } } }
  adoptions(first: 3) { nodes { ${withUrl} } }
  activity(first: 3) { nodes { ${its} } }
}`;

const rooms = `{
  workshops(first: 10) { nodes { ${withUrl} outcomes { nodes { ${its} } } attendances { nodes { ${its} } }
    agenda { nodes { ${withUrl} comments(first: 3) { nodes { ${withUrl} } }
      minutes { ${withUrl} revisions { nodes { ${its} } } } } } } }
}`;

const own = `{
  viewer { sessions { nodes { ${its} } } apiKeys { nodes { ${its} } } }
  accounts(first: 2) { nodes { ${its} } }
  invitations(first: 2) { nodes { ${its} } }
  auditLog(first: 2) { nodes { ${its} } }
}`;

const written = (slug: string) => `{
  practice(slug: "${slug}") { authors { ${its} } texts { ${its} revisions { nodes { ${its} } } }
    reviews { nodes { ${its} reviews { ${its} } } } }
}`;

async function collect(by: TestClient, document: string): Promise<void> {
  gather(await by.ask(document), by);
}

/** Without what hangs on it. */
function alone({ __typename, id, url }: Found): Found {
  return url === undefined ? { __typename, id } : { __typename, id, url };
}

function gather(value: unknown, by: TestClient): void {
  if (value === null || typeof value !== "object") return;
  const thing = value as Partial<Found>;
  if (typeof thing.__typename === "string" && typeof thing.id === "string")
    if (!found.has(thing.__typename))
      found.set(thing.__typename, { by, thing: alone(thing as Found) });
  for (const inner of Object.values(value)) gather(inner, by);
}

beforeAll(async () => {
  hub = await startHub({ demo: true });
  const everybody = hub.client();
  await collect(everybody, open);
  await collect(everybody, rooms);
  const people = await makePeople(hub);
  const { secretariat, author, guest } = people.clients;
  await makeKey(secretariat, { scopes: ["READ_PUBLIC"] });
  await change(secretariat, "invitePerson", { email: "invited@example.org", role: "EXPERT" }, "");
  await collect(secretariat, own);
  const { slug } = await setStage(hub, people, "published");
  await collect(author, written(slug));
  await collect(guest, `{ viewer { guest { ${its} } } }`);
  const { host, id: workshopId } = await letCommentsWait();
  await collect(
    host,
    `{ moderationQueue(workshopId: "${workshopId}") { nodes { heldComment { ${its} } } } }`,
  );
});
afterAll(() => hub.stop());

/** A workshop where one comment waits. */
async function letCommentsWait(): Promise<TestWorkshop> {
  const workshop = await makeWorkshop(hub);
  await change(workshop.host, "setPremoderation", { workshopId: workshop.id, on: true }, "");
  const { client } = await join(workshop, hub.client(), "Writer");
  await say(client, workshop.items[0]!, "May I?", {}, "id");
  return workshop;
}

const tells = (name: string, field: string) =>
  nodeTypes.get(name)!.getFields()[field] !== undefined;

describe("by its id alone", () => {
  test.each([...nodeTypes.keys()])(
    "a %s is found again, the same and at the same address",
    async (name) => {
      const { by, thing } = found.get(name) ?? {};
      expect(thing, `a ${name} to look for`).toBeDefined();
      const selection = tells(name, "url") ? `... on ${name} { url }` : "";
      const query = `query Again($id: ID!) {
      node(id: $id) { ${its} ${selection} } nodes(ids: [$id]) { ${its} ${selection} }
    }`;
      expect(await by!.ask(query, { id: thing!.id })).toEqual({ node: thing, nodes: [thing] });
      if (tells(name, "url")) expect(thing!.url).toMatch(new RegExp(`^${hub.address}/`));
    },
  );
});

/** Lists have no head of their own; that of practices is narrowed to the theme. */
const ofLists: Readonly<Record<string, RegExp>> = { Theme: /\/practices\?theme=[a-z-]+$/ };

describe("an address opens a page of the hub", () => {
  const withPages = [...nodeTypes.keys()].filter((name) => tells(name, "url"));
  test.each(withPages)("of a %s", async (name) => {
    const { url } = found.get(name)!.thing;
    if (ofLists[name]) expect(url).toMatch(ofLists[name]);
    else await expectPage(hub, url!);
  });
});

test("what hangs on somebody else is found by nobody but them", async () => {
  const others = [
    "Account",
    "ApiKey",
    "AuditEntry",
    "Guest",
    "HeldComment",
    "Invitation",
    "Session",
  ];
  const ids = others.map((name) => found.get(name)!.thing.id);
  const { nodes } = await hub
    .client()
    .ask<{ nodes: unknown[] }>("query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids });
  expect(nodes).toEqual(ids.map(() => null));
});
