import {
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  isLeafType,
  isObjectType,
} from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSchema } from "#server/schema.ts";
import type { TestClient } from "#test/support/client.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";

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

/** Every field of a type that needs no argument, so many levels deep. */
function everything(type: GraphQLObjectType, depth: number): string {
  const fields: GraphQLField<unknown, unknown>[] = Object.values(type.getFields());
  const selections = fields
    .filter(({ args }) => args.every(({ type: wanted }) => !String(wanted).endsWith("!")))
    .flatMap((field) => {
      const inner = getNamedType(field.type);
      if (isLeafType(inner)) return [field.name];
      if (depth === 0 || !isObjectType(inner)) return [];
      const args = field.args.some(({ name }) => name === "first") ? "(first: 2)" : "";
      return [`${field.name}${args} { __typename ${everything(inner, depth - 1)} }`];
    });
  return selections.join(" ");
}

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
