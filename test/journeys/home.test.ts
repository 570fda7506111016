import { sql } from "kysely";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { phone, startBrowser } from "#test/support/browser.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { Visitor } from "#test/support/visitor.ts";

let hub: TestHub;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  hub = await startHub({ client: true, demo: true });
  browser = await startBrowser();
  ({ page } = await Visitor.at(browser, hub.address, phone));
});
afterAll(async () => {
  await browser.close();
  await hub.stop();
});

const section = (name: string) => page.getByRole("region", { name, exact: true });

test("the first page shows what was published last and what is open, and leads there", async () => {
  await page.goto(hub.address);
  const latest = section("Latest practices");
  await latest.waitFor();
  expect(await latest.getByRole("listitem").count()).toBe(4);
  // Each says where it was done, about what, and that it was only written down here.
  const first = latest.getByRole("listitem").first();
  expect(await first.textContent()).toMatch(/Indonesia|Philippines|Viet Nam|Thailand/);
  expect(await first.textContent()).toMatch(/Clean (air|land|water)/);
  await first.getByText("recorded from public sources").waitFor();
  await section("Open challenges").getByText("Clean land").waitFor();
  await latest.getByRole("link", { name: "All practices" }).click();
  await page.getByRole("heading", { level: 1, name: "Practices" }).waitFor();
});

test.each([
  ["measured practices", /^\d+ practices? with a measured result$/, "Practices", /^\d+ practice/],
  ["adoptions", /^\d+ practices? taken over by/, "Practices taken over", /^Taken over \d+ times$/],
  ["open challenges", /^\d+ open challenges?$/, "Challenges", /^\d+ challenges?$/],
])("the figure of %s leads to the list that it counts", async (_what, figure, title, count) => {
  await page.goto(hub.address);
  const link = section("The network in figures").getByRole("link", { name: figure });
  const told = Number.parseInt((await link.textContent()) ?? "", 10);
  expect(told).toBeGreaterThan(0);
  await link.click();
  await page.getByRole("heading", { level: 1, name: title, exact: true }).waitFor();
  await page.getByText(count).first().waitFor();
  expect(await page.getByRole("list", { name: title }).getByRole("listitem").count()).toBe(told);
});

test("where nothing is published and nothing is open there is no section for it", async () => {
  const db = hub.services.database.kysely;
  await sql`truncate practice, challenge cascade`.execute(db);
  await page.goto(hub.address);
  await section("The network in figures")
    .getByRole("link", { name: /^0 practices/ })
    .first()
    .waitFor();
  expect(await section("Latest practices").count()).toBe(0);
  expect(await section("Open challenges").count()).toBe(0);
});
