import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axeFindings, findingsAt } from "#test/support/axe.ts";
import { phone, startBrowser } from "#test/support/browser.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
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

test("a member makes a key on a phone, a program writes with it, and it is revoked", async () => {
  const member = hub.client();
  const city = await cityId(hub);
  await member.signInAs({
    email: "member@example.org",
    memberships: [{ role: "member", cityId: city.key }],
  });
  const { page } = await Visitor.at(browser, hub.address, phone, member);
  await page.goto(`${hub.address}/settings`);
  await page.getByText("You have no keys.").waitFor();

  // By keyboard: a name is wanted, and what was chosen stays.
  await page.getByRole("button", { name: "Make a key" }).press("Enter");
  await page.getByRole("checkbox", { name: "Comment for a city" }).press("Space");
  await page.getByRole("button", { name: "Make the key" }).press("Enter");
  const name = page.getByRole("textbox", { name: "What it is for" });
  await page.locator("input[aria-invalid=true]").waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await name.fill("Dashboard of the ministry");
  await page.keyboard.press("Enter");
  const shown = page.getByRole("dialog", { name: "Your new key" });
  const token = await shown.getByText(/^esc_/).textContent();
  expect(await findingsAt(page, "the new key")).toEqual([]);
  await shown.getByRole("button", { name: "I have kept it" }).click();
  await page.getByText("Never used").waitFor();
  expect(await page.content()).not.toContain(token);

  const program = hub.client();
  program.headers["authorization"] = `Bearer ${token}`;
  const whoAmI = "{ viewer { name } }";
  expect(await program.ask(whoAmI)).toEqual({ viewer: { name: "member" } });
  await page.reload();
  await page.getByText(/Last used/).waitFor();

  await page.getByRole("button", { name: "Revoke: Dashboard of the ministry" }).click();
  await page.getByRole("button", { name: "Revoke the key" }).click();
  await page.getByRole("button", { name: "Revoke: Dashboard" }).waitFor({ state: "detached" });
  expect((await program.query(whoAmI)).errors?.[0]?.extensions).toMatchObject({
    code: "UNAUTHENTICATED",
  });
  expect(await findingsAt(page, "the list")).toEqual([]);
});
