import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findingsAt } from "#test/support/axe.ts";
import { phone, startBrowser } from "#test/support/browser.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { Visitor } from "#test/support/visitor.ts";

let hub: TestHub;
let browser: Browser;
const narrow = { ...phone, viewport: { width: 360, height: 780 } };

beforeAll(async () => {
  hub = await startHub({ client: true });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await hub.stop();
});

test("the arrow keys go from city to city on the map, and Enter opens one", async () => {
  const { page, ...visitor } = await Visitor.at(browser, hub.address, narrow);
  await page.goto(`${hub.address}/map?country=VN`);
  const dots = page.locator("[data-map-city]");
  await dots.first().waitFor();
  expect(await dots.count()).toBe(9);
  await page.locator('[data-map-city][href="/cities/vn-hue"]').focus();
  await page.keyboard.press("ArrowRight");
  const focused = page.locator("[data-map-city]:focus");
  expect(await focused.getAttribute("href")).toBe("/cities/vn-da-nang");
  expect(await findingsAt(page, "the map")).toEqual([]);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Da Nang" }).waitFor();
  await visitor.context.close();
});

test("a finger sees the name of a city first, and opens it with a second tap", async () => {
  const { page } = await Visitor.at(browser, hub.address, narrow);
  await page.goto(`${hub.address}/map?country=LA`);
  const dot = page.locator('[data-map-city][href="/cities/la-vientiane"]');
  await dot.tap();
  await page.locator("li[data-active]", { has: dot }).waitFor({ state: "attached" });
  expect(new URL(page.url()).pathname).toBe("/map");
  await dot.tap();
  await page.waitForURL("**/cities/la-vientiane");
});
