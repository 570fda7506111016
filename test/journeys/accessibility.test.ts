import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startBrowser } from "#test/support/browser.ts";
import type { TestClient } from "#test/support/client.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { looks } from "#test/support/looks.ts";
import { findingsOn, openPage } from "#test/support/page-findings.ts";

let hub: TestHub;
let browser: Browser;
/** Signed in as the secretariat of the demo. */
let secretariat: TestClient;
let joinCode: string;
/** Paths by name, known when the demo is there. */
const found = new Map<string, string>();

beforeAll(async () => {
  hub = await startHub({ client: true, demo: true });
  browser = await startBrowser();
  const client = hub.client();
  const {
    hub: facts,
    people,
    organisations,
  } = await client.ask<Found>(`{
    hub { demoPeople { id description } }
    people(first: 1) { nodes { id } }
    organisations(first: 1) { nodes { slug } } }`);
  const host = facts.demoPeople.find(({ description }) => /secretariat/i.test(description))!;
  await client.ask(
    `mutation ($input: SignInAsDemoPersonInput!) { signInAsDemoPerson(input: $input) { __typename } }`,
    { input: { personId: host.id } },
  );
  secretariat = client;
  const { workshop } = await client.ask<{ workshop: { joinCode: string } }>(
    `{ workshop(slug: "ha-long-demo") { joinCode } }`,
  );
  joinCode = workshop.joinCode;
  found.set(":person", people.nodes[0]!.id);
  found.set(":organisation", organisations.nodes[0]!.slug);
  found.set(":code", joinCode);
});
afterAll(async () => {
  await browser.close();
  await hub.stop();
});

interface Found {
  hub: { demoPeople: { id: string; description: string }[] };
  people: { nodes: { id: string }[] };
  organisations: { nodes: { slug: string }[] };
}

const visitorPaths = [
  "/",
  "/workshops",
  "/w/ha-long-demo",
  "/w/da-nang-demo",
  "/w/surabaya-demo",
  "/j/:code",
  "/join",
  "/countries",
  "/countries/VN",
  "/map",
  "/map?country=PH",
  "/practices/compare",
  "/practices/compare?one=vn-ha-long&other=vn-da-nang",
  "/cities",
  "/cities/vn-ha-long",
  "/people",
  "/people/:person",
  "/organisations",
  "/organisations/:organisation",
  "/sign-in",
  "/nowhere",
];

const secretariatPaths = [
  "/",
  "/w/ha-long-demo",
  "/w/ha-long-demo/edit",
  "/workshops/new",
  "/settings",
];

const realPath = (path: string) => path.replace(/:\w+/, (name) => found.get(name)!);

describe.each(looks)("$look, $language", ({ options }) => {
  test("axe finds nothing where a visitor reads, and nothing scrolls sideways", async () => {
    const page = await openPage(browser, hub.address, options);
    expect(await findingsOn(page, hub.address, visitorPaths.map(realPath))).toEqual([]);
    await page.context().close();
  });

  test("axe finds nothing where the secretariat works, and nothing scrolls sideways", async () => {
    const page = await openPage(browser, hub.address, options, secretariat);
    expect(await findingsOn(page, hub.address, secretariatPaths.map(realPath))).toEqual([]);
    await page.context().close();
  });
});
