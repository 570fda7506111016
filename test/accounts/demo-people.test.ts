import { afterAll, beforeAll, expect, test } from "vitest";
import { startHub, type TestHub } from "#test/support/hub.ts";

let hub: TestHub;
let editor: string;
let other: string;

beforeAll(async () => {
  hub = await startHub({ demo: true });
  const db = hub.services.database.kysely;
  const city = await db
    .selectFrom("city")
    .select("id")
    .where("slug", "=", "vn-ha-long")
    .executeTakeFirstOrThrow();
  const { personId } = await hub.client().signInAs({
    email: "e@example.org",
    name: "Aaa Editor",
    memberships: [{ role: "city_editor", cityId: city.id }],
  });
  editor = personId;
  other = (await hub.client().signInAs({ email: "o@example.org", name: "Real" })).personId;
  await db.updateTable("person").set({ demo: true }).where("id", "=", editor).execute();
});
afterAll(() => hub?.stop());

const globalId = (key: string) => Buffer.from(`Person:${key}`).toString("base64url");
const signIn = `mutation ($personId: ID!) { signInAsDemoPerson(input: { personId: $personId }) {
  __typename ... on SignInSuccess { viewer { name } } } }`;

test("demo people are described by what they are, in the language of the request", async () => {
  const client = hub.client();
  type Answer = { hub: { demoPeople: { id: string; name: string; description: string }[] } };
  const find = async () =>
    (
      await client.ask<Answer>("{ hub { demoPeople { id name description } } }")
    ).hub.demoPeople.find(({ name }) => name === "Aaa Editor");
  expect(await find()).toEqual({
    id: globalId(editor),
    name: "Aaa Editor",
    description: "City editor, Ha Long",
  });
  client.headers["accept-language"] = "vi-VN,vi;q=0.9";
  expect((await find())?.description).toBe("Biên tập viên thành phố, Hạ Long");
});

test("a demo person is signed in without a code; nobody else is", async () => {
  const client = hub.client();
  expect(await client.ask(signIn, { personId: globalId(editor) })).toEqual({
    signInAsDemoPerson: { __typename: "SignInSuccess", viewer: { name: "Aaa Editor" } },
  });
  expect(await client.ask("{ viewer { name } }")).toEqual({ viewer: { name: "Aaa Editor" } });
  for (const key of [other, "00000000-0000-4000-8000-000000000000"]) {
    const answer = await hub.client().ask(signIn, { personId: globalId(key) });
    expect(answer).toEqual({ signInAsDemoPerson: { __typename: "NotAllowed" } });
  }
});

test("whoever a proxy on this machine brings is not taken for somebody who sits at it", async () => {
  const client = hub.client();
  client.headers["x-forwarded-for"] = "127.0.0.1";
  expect(await client.ask("{ hub { demoPeople { id } } }")).toEqual({ hub: { demoPeople: [] } });
  const answer = await client.ask(signIn, { personId: globalId(editor) });
  expect(answer).toEqual({ signInAsDemoPerson: { __typename: "NotAllowed" } });
});

test("from another machine nobody is a demo person, unless the demo was asked for by name", async () => {
  const answers = async (demoForAll: boolean) => {
    const started = await startHub({ demo: true, config: { trustProxy: true, demoForAll } });
    try {
      const client = started.client();
      client.headers["x-forwarded-for"] = "192.0.2.7";
      const people = "{ hub { demoPeople { id } } }";
      const { hub: facts } = await client.ask<{ hub: { demoPeople: { id: string }[] } }>(people);
      const { id: personId } = await started.services.database.kysely
        .selectFrom("person")
        .select("id")
        .where("demo", "=", true)
        .executeTakeFirstOrThrow();
      type SignedIn = { signInAsDemoPerson: { __typename: string } };
      const signedIn = await client.ask<SignedIn>(signIn, { personId: globalId(personId) });
      return [facts.demoPeople.length > 0, signedIn.signInAsDemoPerson.__typename];
    } finally {
      await started.stop();
    }
  };
  expect(await answers(false)).toEqual([false, "NotAllowed"]);
  expect(await answers(true)).toEqual([true, "SignInSuccess"]);
});
