import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { indexStale } from "#server/features/search/index-stale.ts";
import { findingsAt } from "#test/support/axe.ts";
import { desk, phone, startBrowser } from "#test/support/browser.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { openPage } from "#test/support/page-findings.ts";

let hub: TestHub;
let browser: Browser;

beforeAll(async () => {
  [hub, browser] = await Promise.all([startHub({ client: true }), startBrowser()]);
  await indexStale(hub.services.database);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await hub?.stop();
});

const sizes = { "a phone": { ...phone, viewport: { width: 360, height: 740 } }, "a desk": desk };

/** Opened where one is, by the button that everybody sees. */
async function openSearch(page: Page) {
  await page.goto(`${hub.address}/cities`, { waitUntil: "networkidle" });
  await page.getByRole("button", { name: "Search" }).click();
  const field = page.getByRole("combobox", { name: "Search" });
  await field.waitFor();
  return field;
}

describe.each(Object.entries(sizes))("on %s", (_, size) => {
  test("the search is opened to type into it at once, and Enter leads to the hit", async () => {
    const page = await openPage(browser, hub.address, size);
    const field = await openSearch(page);
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.type("ha long");
    const city = page.getByRole("option", { name: /^H[aạ] Long/ }).first();
    await city.waitFor();
    expect(await findingsAt(page, "the palette")).toEqual([]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/cities\/vn-ha-long$/);
    await page.context().close();
  });

  test("all hits have an address, are narrowed by kind and read well", async () => {
    const page = await openPage(browser, hub.address, size);
    await openSearch(page);
    await page.keyboard.type("ha long");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/search\?q=ha\+long$/);
    await page.getByRole("link", { name: /^City \(\d+\)$/ }).click();
    await page.waitForURL(/kind=CITY/);
    await page
      .getByRole("link", { name: /^H[aạ] Long/ })
      .first()
      .waitFor();
    expect(await findingsAt(page, "hits")).toEqual([]);
    await page.context().close();
  });
});
