import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findingsAt } from "#test/support/axe.ts";
import { desk, phone, startBrowser } from "#test/support/browser.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { Visitor } from "#test/support/visitor.ts";
import { change, join, makeWorkshop } from "#test/support/workshop.ts";

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

test("a host lets comments wait, a guest sees that theirs waits, and it is let in and reported", async () => {
  const workshop = await makeWorkshop(hub);
  const { client: guest } = await join(workshop, hub.client(), "Lan");
  const { client: reader } = await join(workshop, hub.client(), "Minh");
  const path = `/w/${workshop.slug}`;
  const host = await Visitor.at(browser, hub.address, desk, workshop.host);
  const lan = await Visitor.at(browser, hub.address, phone, guest);
  const minh = await Visitor.at(browser, hub.address, phone, reader);
  await host.open(path);
  await host.page.getByRole("button", { name: "More for this room" }).click();
  await host.page.getByRole("menuitem", { name: "Moderation" }).click();
  const dialog = host.page.getByRole("dialog", { name: "Moderation" });
  await dialog.getByText("Nothing waits").waitFor();
  await dialog.getByRole("checkbox").click();
  await dialog.getByRole("checkbox", { checked: true }).waitFor();
  await lan.open(path);
  await minh.open(path);
  await lan.say("May I say this?");
  const own = lan.page.getByRole("list", { name: "Your comments that the room does not see" });
  await own.getByText("Waits for a host").waitFor();
  await dialog.getByText("May I say this?").waitFor();
  expect(await minh.comment("May I say this?").count()).toBe(0);
  expect(await findingsAt(host.page, "moderation")).toEqual([]);
  await dialog.getByRole("button", { name: "Let it in", exact: true }).click();
  await minh.comment("May I say this?").waitFor();
  await minh.page.getByRole("button", { name: "More for the comment by Lan" }).click();
  await minh.page.getByRole("menuitem", { name: "Report" }).click();
  await minh.page.getByLabel("What is wrong with it?").fill("It is rude");
  await minh.page.getByRole("button", { name: "Report comment" }).click();
  await dialog.getByText("“It is rude”").waitFor();
  await dialog.getByRole("button", { name: "Keep it" }).click();
  await dialog.getByText("Nothing waits").waitFor();
  await lan.say("And this, before it is off?");
  await own.getByText("Waits for a host").waitFor();
  await dialog.getByRole("checkbox").click();
  await dialog.getByRole("checkbox", { checked: false }).waitFor();
  await lan.say("Now at once.");
  await minh.comment("Now at once.").waitFor();
  await own.getByText("And this, before it is off?").waitFor();
  await lan.page.reload();
  await own.getByText("Waits for a host").waitFor();
  await change(workshop.host, "closeWorkshop", { workshopId: workshop.id }, "");
  await minh.page.reload();
  const moderation = minh.page.getByRole("region", { name: "Moderation" });
  await moderation.getByText("1 waits").waitFor();
  expect(await findingsAt(minh.page, "a workshop that was moderated")).toEqual([]);
});
