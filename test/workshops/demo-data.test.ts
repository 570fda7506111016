import { afterAll, beforeAll, expect, test } from "vitest";
import { demoLines } from "#server/features/workshops/demo/demo-lines.ts";
import { seedDemo } from "#server/features/workshops/demo/seed-demo.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";

let hub: TestHub;

beforeAll(async () => {
  hub = await startHub({ demo: true });
});
afterAll(() => hub.stop());

const list = `{ workshops { nodes { slug state title(language: "en") commentCount attendanceCount
  agenda { nodes { title minutes { html revision } parent { title } } } } } }`;

test("a demo hub has a live workshop, one that comes and one that is over with its minutes", async () => {
  const { workshops } = await hub
    .client()
    .ask<{ workshops: { nodes: Record<string, unknown>[] } }>(list);
  expect(workshops.nodes).toMatchObject([
    { state: "LIVE", slug: "ha-long-demo", commentCount: 13, attendanceCount: 9 },
    { state: "SCHEDULED", slug: "da-nang-demo" },
    {
      state: "CLOSED",
      slug: "surabaya-demo",
      agenda: {
        nodes: [
          { minutes: { revision: 1, html: expect.stringContaining("<ol>") as string } },
          { minutes: { html: expect.stringContaining("<table") as string } },
          { minutes: { html: expect.stringContaining("agrees to the two tasks") as string } },
        ],
      },
    },
  ]);
});

test("seeding again changes nothing", async () => {
  const client = hub.client();
  const before = await client.ask(list);
  await seedDemo(hub.services);
  expect(await client.ask(list)).toEqual(before);
});

test("the terminal tells the join code and how to sign in", async () => {
  const lines = await demoLines(hub.services);
  const { code } = await hub.services.database.kysely
    .selectFrom("workshop")
    .select("join_code as code")
    .where("slug", "=", "ha-long-demo")
    .executeTakeFirstOrThrow();
  expect(lines.join("\n")).toContain(code);
  expect(lines.join("\n")).toContain("/sign-in");
});

test("everybody of the demo says so in the name", async () => {
  const { hub: facts } = await hub
    .client()
    .ask<{ hub: { demoPeople: { name: string }[] } }>("{ hub { demoPeople { name } } }");
  expect(facts.demoPeople.length).toBeGreaterThan(5);
  for (const { name } of facts.demoPeople) expect(name).toContain("(demo)");
});

test("without demo data there is nothing to tell", async () => {
  const plain = { ...hub.services, config: { ...hub.services.config, demo: false } };
  expect(await demoLines(plain)).toEqual([]);
});
