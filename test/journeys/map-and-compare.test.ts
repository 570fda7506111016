import type { Browser, Locator, Page } from "playwright-core";
import { v7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findingsAt } from "#test/support/axe.ts";
import { desk, phone, startBrowser } from "#test/support/browser.ts";
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

/** As somebody without a mouse gets there. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`The tab key does not reach ${String(wanted)}`);
}

test("two cities are compared on a theme by keyboard alone, and the address says the same to others", async () => {
  const { page, context } = await Visitor.at(browser, hub.address, desk);
  await page.goto(`${hub.address}/practices`);
  await tabTo(page, page.getByRole("link", { name: "Compare two cities" }));
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Compare practices" }).waitFor();
  const choose = async (label: string, name: string, parameter: string, value: string) => {
    const select = page.getByLabel(label, { exact: true });
    await tabTo(page, select);
    await page.keyboard.type(name);
    await page.waitForURL((url) => url.searchParams.get(parameter) === value);
    await select.locator(`option[value="${value}"]:checked`).waitFor({ state: "attached" });
    // The focus stays where one chose, to go on from there.
    expect(await select.evaluate((element) => element === document.activeElement)).toBe(true);
  };
  await choose("One city", "Ha Long", "one", "vn-ha-long");
  await choose("Another city", "Da Nang", "other", "vn-da-nang");
  const one = page.getByRole("region", { name: "Ha Long" });
  const other = page.getByRole("region", { name: "Da Nang" });
  await choose("Theme", "Clean water", "theme", "clean-water");
  await one.getByRole("heading", { level: 3, name: /without single-use plastic/ }).waitFor();
  await other.getByRole("heading", { level: 3, name: /Environmental city/ }).waitFor();
  // One theme further one of them has told nothing yet.
  await page.keyboard.press("ArrowDown");
  await one.getByText("Nothing is published from here on this theme yet.").waitFor();
  await page.keyboard.press("ArrowUp");
  await one.getByRole("heading", { level: 3, name: /without single-use plastic/ }).waitFor();
  expect(await findingsAt(page, "the comparison")).toEqual([]);
  await page.waitForURL((url) => url.searchParams.get("theme") === "clean-water");
  const address = page.url();
  const { page: elsewhere, context: another } = await Visitor.at(browser, hub.address, narrow);
  await elsewhere.goto(address);
  await elsewhere
    .getByRole("region", { name: "Ha Long" })
    .getByRole("heading", { level: 3, name: /without single-use plastic/ })
    .waitFor();
  expect(await elsewhere.getByLabel("Theme", { exact: true }).inputValue()).toBe("clean-water");
  await another.close();
  await context.close();
});

test("a country of more than a hundred cities is whole on the map, and each can be compared", async () => {
  const towns = Array.from({ length: 120 }, (_, index) => ({
    id: v7(),
    slug: `mm-town-${index}`,
    country_code: "MM",
    kind: "municipality" as const,
    name_en: `Town ${index}`,
    fold: `town ${index}`,
    latitude: 17 + index / 100,
    longitude: 95 + index / 100,
  }));
  const { kysely } = hub.services.database;
  await kysely
    .insertInto("city")
    .values(towns)
    // A second try of this test finds them.
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { page, context } = await Visitor.at(browser, hub.address, desk);
  await page.goto(`${hub.address}/map?country=MM`);
  const dot = page.locator('[data-map-city][href^="/cities/mm-town-"]');
  await dot.nth(towns.length - 1).waitFor({ state: "attached" });
  await page.goto(`${hub.address}/practices/compare`);
  const option = page.getByLabel("One city", { exact: true }).locator('option[value^="mm-town-"]');
  await option.nth(towns.length - 1).waitFor({ state: "attached" });
  await context.close();
});
