import { readFile } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findingsAt } from "#test/support/axe.ts";
import { desk, phone, startBrowser } from "#test/support/browser.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { until } from "#test/support/until.ts";
import { Visitor } from "#test/support/visitor.ts";
import { join, makeWorkshop, say } from "#test/support/workshop.ts";

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

test("somebody takes their data away, and erases themselves with the code of a letter", async () => {
  const workshop = await makeWorkshop(hub);
  const client = hub.client();
  await client.signInAs({ email: "linh@example.org", name: "Linh Trần" });
  await join(workshop, client);
  await say(client, workshop.items[0]!, "Who pays for the bins?");
  const visitor = await Visitor.at(browser, hub.address, phone, client);
  const { page } = visitor;
  await visitor.open("/settings");

  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download my data" }).click(),
  ]);
  const data = await readFile(await file.path(), "utf8");
  expect(data).toContain("linh@example.org");
  expect(data).toContain("Who pays for the bins?");

  await page.getByRole("button", { name: "Erase me from this hub" }).click();
  const dialog = page.getByRole("dialog", { name: "Erase you from this hub?" });
  await dialog.waitFor();
  expect(await findingsAt(page, "erasing oneself")).toEqual([]);
  const shots = process.env["HUB_SCREENSHOTS"];
  if (shots) await page.screenshot({ path: `${shots}/erase-phone.png` });
  await dialog.getByRole("button", { name: "Send me a code" }).click();
  const field = dialog.getByRole("textbox", { name: "Code from the letter" });
  await field.fill("000");
  await dialog.getByRole("button", { name: "Erase for good" }).click();
  await dialog.getByText("This code is not right").waitFor();
  await field.fill(hub.letters().find(({ to }) => to === "linh@example.org")!.code!);
  await dialog.getByRole("button", { name: "Erase for good" }).click();
  await page.getByRole("link", { name: "Sign in" }).first().waitFor();
  expect(new URL(page.url()).pathname).toBe("/");

  await visitor.open(`/w/${workshop.slug}`);
  await until("the comment under no name", async () => {
    const [entry = ""] = await page.locator("[data-comment]").allInnerTexts();
    return entry.includes("Former participant") && entry.includes("Who pays for the bins?");
  });
});

test("a guest erases what they were, and takes their words back", async () => {
  const workshop = await makeWorkshop(hub);
  const { client } = await join(workshop, hub.client(), "Minh");
  await say(client, workshop.items[0]!, "I should not have said this.");
  const visitor = await Visitor.at(browser, hub.address, desk, client);
  const { page } = visitor;
  await visitor.open("/settings");
  await page.getByRole("button", { name: "Erase me from this hub" }).click();
  await page.getByRole("radio", { name: /is taken back/ }).check();
  const shots = process.env["HUB_SCREENSHOTS"];
  if (shots) await page.screenshot({ path: `${shots}/erase-desk.png` });
  await page.getByRole("button", { name: "Erase for good" }).click();
  // A guest is offered to sign in all along: the page that begins anew is the sign.
  await page.waitForURL(`${hub.address}/`);
  await visitor.open(`/w/${workshop.slug}`);
  await page.getByText("Former participant").first().waitFor();
  expect(await page.getByText("I should not have said this.").count()).toBe(0);
});
