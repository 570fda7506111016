import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { desk, startBrowser } from "#test/support/browser.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { Visitor } from "#test/support/visitor.ts";
import { join, makeWorkshop } from "#test/support/workshop.ts";

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

test("who signs out everywhere is nobody in every browser and tab, and is told so", async () => {
  const workshop = await makeWorkshop(hub);
  const [here, there] = [hub.client(), hub.client()];
  const lan = { email: "lan-everywhere@example.org", name: "Lan Anh" };
  await here.signInAs(lan);
  await there.signInAs(lan);
  await join(workshop, here);
  const room = await Visitor.at(browser, hub.address, desk, here);
  await room.open(`/w/${workshop.slug}`);
  await room.page.getByRole("textbox", { name: "Your comment" }).fill("Half a thought");
  // Another tab of that browser follows nothing live.
  const tab = await room.context.newPage();
  await tab.goto(`${hub.address}/about-nothing`);
  await tab.getByRole("button", { name: /Account of/ }).waitFor();

  await there.ask(`mutation { signOutEverywhere { __typename } }`);
  for (const page of [room.page, tab]) {
    await page.getByText("Your session ended. Sign in again; what you wrote is kept.").waitFor();
    await page.getByRole("button", { name: /Account of/ }).waitFor({ state: "detached" });
  }
  await room.page.getByRole("textbox", { name: "Your comment" }).waitFor({ state: "detached" });

  // Signed in again in one tab, the other is somebody again too, with what was begun.
  const again = hub.client();
  await again.signInAs(lan);
  const [name = "", value = ""] = again.cookie.split("=");
  await room.context.addCookies([{ name, value, url: hub.address }]);
  await room.page.reload();
  const composer = room.page.getByRole("textbox", { name: "Your comment" });
  await composer.waitFor();
  expect(await composer.inputValue()).toBe("Half a thought");
});
