import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findingsAt } from "#test/support/axe.ts";
import { desk, phone, startBrowser } from "#test/support/browser.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { storeNextVersion, storePractice } from "#test/support/published-practice.ts";
import { Visitor } from "#test/support/visitor.ts";
import { cityId } from "#test/support/workshop.ts";

let hub: TestHub;
let browser: Browser;

beforeAll(async () => {
  hub = await startHub({ client: true });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await hub.stop();
});

async function signedInFor(city: string) {
  const client = hub.client();
  const { key } = await cityId(hub, city);
  await client.signInAs({
    email: `${city}@example.org`,
    memberships: [{ role: "member", cityId: key }],
  });
  return client;
}

test("a city takes a practice over on a phone, says what came out, stops and says why", async () => {
  const practice = await storePractice(hub, { city: "id-surabaya", title: "Sorting at home" });
  const city = await Visitor.at(browser, hub.address, phone, await signedInFor("vn-da-nang"));
  const { page } = city;
  await city.open(`/practices/${practice.slug}/adopt`);
  await page.getByRole("radio", { name: /^Piloting/ }).check();
  await page.getByRole("textbox", { name: /What you plan/ }).fill("One ward, 600 homes");
  await page.getByRole("button", { name: "Take the practice over" }).click();
  await page.getByRole("heading", { level: 1, name: /: Sorting at home$/ }).waitFor();
  await page.getByText("One ward, 600 homes").waitFor();
  await page.getByText("the newest there is").waitFor();

  await page.getByRole("button", { name: "Add a result" }).click();
  await page.getByRole("textbox", { name: "What changed" }).fill("Less waste to the landfill");
  await page.getByRole("textbox", { name: /Figure before/ }).fill("1,9");
  await page.getByRole("textbox", { name: "Figure now" }).fill("1.3");
  await page.getByRole("textbox", { name: "Unit" }).fill("kg/day");
  await page.getByRole("button", { name: "Save the result" }).click();
  await page.getByText("32% less than before").first().waitFor();

  const more = page.getByRole("button", { name: /^More for the result/ });
  await more.click();
  await page.getByRole("menuitem", { name: "Remove" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await more.waitFor();

  await page.getByRole("button", { name: "Say how it goes on" }).click();
  await page.getByRole("radio", { name: /^Stopped/ }).check();
  await page.getByRole("button", { name: "Keep this step" }).click();
  await page.getByRole("link", { name: /Say why the city stopped/ }).waitFor();
  await page.getByRole("textbox", { name: "Why it stopped" }).fill("The lanes are too narrow");
  await page.getByRole("button", { name: "Keep this step" }).click();
  await page.getByText("The lanes are too narrow").waitFor();
  expect(await findingsAt(page, "the adoption")).toEqual([]);

  await storeNextVersion(hub, practice);
  const reader = await Visitor.at(browser, hub.address, desk);
  await reader.open(new URL(page.url()).pathname);
  const taken = reader.page.getByRole("link", { name: "Version 1 (English)" });
  expect(await taken.getAttribute("href")).toBe(`/practices/${practice.slug}/en/1`);
  const newer = reader.page.getByRole("link", { name: "version 2" });
  expect(await newer.getAttribute("href")).toBe(`/practices/${practice.slug}/en/2`);
  await reader.page.getByText("The lanes are too narrow").waitFor();
  expect(await reader.page.getByRole("button", { name: "Say how it goes on" }).count()).toBe(0);
});

test("a city describes a challenge, and what is typed outlives a closed tab", async () => {
  const city = await Visitor.at(browser, hub.address, phone, await signedInFor("vn-ha-long"));
  await city.open("/challenges/new");
  await city.page.getByRole("textbox", { name: "What is difficult" }).fill("Plastic in the bay");
  await city.reopen("/challenges/new");
  const { page } = city;
  const title = page.getByRole("textbox", { name: "What is difficult" });
  await title.waitFor();
  expect(await title.inputValue()).toBe("Plastic in the bay");
  await page.getByRole("checkbox", { name: "Clean water" }).check();
  await page.getByRole("button", { name: "Publish the challenge" }).click();
  await page.getByRole("heading", { level: 1, name: "Plastic in the bay" }).waitFor();

  await page.getByRole("button", { name: "Say where it stands" }).click();
  await page.getByRole("radio", { name: "Solved" }).check();
  await page.getByRole("textbox", { name: /How it was solved/ }).fill("A boom at the canal");
  await page.getByRole("button", { name: "Keep this step" }).click();
  await page.getByRole("heading", { name: "How it was solved" }).waitFor();
  expect(await findingsAt(page, "the challenge")).toEqual([]);
});
