import { type GraphQLObjectType, isObjectType } from "graphql";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSchema } from "#server/schema.ts";
import type { TestClient } from "#test/support/client.ts";
import { everything, told } from "#test/support/everything.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { storePractice } from "#test/support/published-practice.ts";
import { change, join, makeWorkshop, say } from "#test/support/workshop.ts";

const schema = createSchema();
let hub: TestHub;
let stranger: TestClient;
let member: string;
let loner: string;

beforeAll(async () => {
  hub = await startHub();
  const city = await hub.services.database.kysely
    .selectFrom("city")
    .select("id")
    .where("slug", "=", "vn-hue")
    .executeTakeFirstOrThrow();
  const joined = await hub.client().signInAs({
    email: "member-secret@example.org",
    name: "Member",
    memberships: [{ role: "member", cityId: city.id }],
  });
  const alone = await hub.client().signInAs({ email: "loner-secret@example.org", name: "Loner" });
  member = globalId("Person", joined.personId);
  loner = globalId("Person", alone.personId);
  stranger = hub.client();
  await stranger.signInAs({ email: "stranger@example.org", name: "Stranger" });
});
afterAll(() => hub?.stop());

const globalId = (type: string, key: string) => Buffer.from(`${type}:${key}`).toString("base64url");

test("the contract has an address in few places: one's own, the one just typed, and what the secretariat keeps", () => {
  const found: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith("__")) continue;
    for (const name of Object.keys(type.getFields())) {
      if (/mail|phone|address|token|hash/i.test(name)) found.push(`${type.name}.${name}`);
    }
  }
  expect(found.sort()).toEqual([
    "Account.email",
    // Where one's own program runs, and the key itself, once, to whoever made it.
    "ApiKey.addresses",
    "CreateApiKeySuccess.token",
    "HubFacts.mailIsShown",
    // Whether letters leave, and to nobody's name.
    "HubHealth.mail",
    "Invitation.email",
    "InvitationToAccept.email",
    // Of a published text, so that everybody can check it.
    "PracticeVersion.hash",
    "RequestSignInCodeSuccess.email",
    "Viewer.email",
  ]);
});

describe("whatever is asked about a person", () => {
  test("no answer to somebody else holds the address", async () => {
    const person = schema.getType("Person") as GraphQLObjectType;
    const document = `query ($id: ID!) { node(id: $id) { ... on Person { ${everything(person, 2)} } } }`;
    const answer = JSON.stringify(await stranger.query(document, { id: member }));
    expect(answer).toContain("Member");
    expect(answer).not.toContain("secret");
  });

  test("no list of people holds an address", async () => {
    for (const client of [stranger, hub.client()]) {
      const person = schema.getType("Person") as GraphQLObjectType;
      const lists = `{ people { nodes { ${everything(person, 1)} } }
        city(slug: "vn-hue") { people { nodes { ${everything(person, 1)} } } } }`;
      const answer = JSON.stringify(await client.ask(lists));
      expect(answer).toContain("Member");
      expect(answer).not.toContain("@example.org");
    }
  });

  test("the search for people does not look at addresses", async () => {
    const found = await stranger.ask(
      `{ people(search: "member-secret@example.org") { nodes { name } } }`,
    );
    expect(found).toEqual({ people: { nodes: [] } });
  });
});

test("somebody without a membership is seen by nobody but themselves", async () => {
  const document = "query ($id: ID!) { node(id: $id) { ... on Person { name } } }";
  expect(await stranger.ask(document, { id: loner })).toEqual({ node: null });
  expect(await stranger.ask(`{ people(search: "Loner") { nodes { name } } }`)).toEqual({
    people: { nodes: [] },
  });
  const self = hub.client();
  await self.signInAs({ email: "loner-secret@example.org" });
  expect(await self.ask(document, { id: loner })).toEqual({ node: { name: "Loner" } });
});

describe("beside what somebody said", () => {
  const person = everything(schema.getType("Person") as GraphQLObjectType, 1);

  /** In two public workshops and under a practice; resolves to the three comments. */
  async function spoken(client: TestClient): Promise<string[]> {
    const ids: string[] = [];
    for (const room of [await makeWorkshop(hub), await makeWorkshop(hub)]) {
      await join(room, client);
      const said = await say(client, room.items[0]!, "In public");
      ids.push((said["comment"] as { id: string }).id);
    }
    const discussed = await change(
      client,
      "postDiscussionComment",
      {
        subjectId: (await storePractice(hub)).id,
        clientKey: randomUUID(),
        body: "In public",
        language: "en",
        attribution: "PERSONAL",
      },
      "... on ChangeDiscussionCommentSuccess { comment { id } }",
    );
    ids.push((discussed["comment"] as { id: string }).id);
    return ids;
  }

  type Shown = { id: string; name: string };

  async function authorsOf(client: TestClient, ids: string[]): Promise<(Shown | null)[]> {
    const { nodes } = await client.ask<{
      nodes: { inRoom?: { person: Shown | null }; inDiscussion?: Shown }[];
    }>(
      `query ($ids: [ID!]!) { nodes(ids: $ids) {
        ... on Comment { inRoom: author { person { ${person} } } }
        ... on DiscussionComment { inDiscussion: author { ${person} } } } }`,
      { ids },
    );
    return nodes.map(({ inRoom, inDiscussion }) => inDiscussion ?? inRoom?.person ?? null);
  }

  async function speaker(email: string, more = {}) {
    const client = hub.client();
    const { personId } = await client.signInAs({ email, name: "Speaker", ...more });
    return { client, id: globalId("Person", personId), said: await spoken(client) };
  }

  test("stands the name, and without a membership nothing else of them", async () => {
    const { client, id, said } = await speaker("speaker@example.org");
    for (const asking of [hub.client(), stranger])
      for (const author of await authorsOf(asking, said))
        expect(new Set(told(author))).toEqual(new Set([id, "Speaker"]));
    for (const author of await authorsOf(client, said))
      expect(told(author).length).toBeGreaterThan(2);
  });

  test("nothing leads from one comment to another of who was erased", async () => {
    const city = { role: "member", cityId: null } as const;
    const { id, said } = await speaker("erased-speaker@example.org", { memberships: [city] });
    for (const author of await authorsOf(hub.client(), said)) expect(author?.id).toBe(id);
    const office = hub.client();
    await office.signInAs({
      email: "privacy-office@example.org",
      memberships: [{ role: "secretariat" }],
    });
    const reason = "By letter";
    expect((await change(office, "eraseAccount", { personId: id, reason }, "")).__typename).toBe(
      "ChangeAccountSuccess",
    );
    const nobody = globalId("Person", "00000000-0000-0000-0000-000000000000");
    for (const author of await authorsOf(hub.client(), said))
      expect(new Set(told(author))).toEqual(new Set([nobody, "Former participant"]));
    expect(
      await hub.client().ask("query ($id: ID!) { node(id: $id) { id } }", { id: nobody }),
    ).toEqual({ node: null });
    for (const author of await authorsOf(office, said)) expect(author?.id).toBe(id);
  });
});

test("demo people are offered, and let in, only on a hub with demo data", async () => {
  const db = hub.services.database.kysely;
  await db
    .updateTable("person")
    .set({ demo: true })
    .where("email", "=", "member-secret@example.org")
    .execute();
  const offered = await stranger.ask("{ hub { demo demoPeople { name } } }");
  expect(offered).toEqual({ hub: { demo: false, demoPeople: [] } });
  const tried = await stranger.ask(
    `mutation ($personId: ID!) { signInAsDemoPerson(input: { personId: $personId }) { __typename } }`,
    { personId: member },
  );
  expect(tried).toEqual({ signInAsDemoPerson: { __typename: "NotAllowed" } });
});
