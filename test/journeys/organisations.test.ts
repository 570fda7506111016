import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keep, organisation } from "#test/network/kept-organisation.ts";
import { findingsAt } from "#test/support/axe.ts";
import { desk, startBrowser } from "#test/support/browser.ts";
import type { TestClient } from "#test/support/client.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { looks } from "#test/support/looks.ts";
import { openPage } from "#test/support/page-findings.ts";
import { Visitor } from "#test/support/visitor.ts";

let hub: TestHub;
let browser: Browser;
let secretariat: TestClient;
let page: Page;

beforeAll(async () => {
  hub = await startHub({ client: true });
  browser = await startBrowser();
  secretariat = hub.client();
  await secretariat.signInAs({
    email: "asean@example.org",
    name: "ASEAN Secretariat",
    memberships: [{ role: "secretariat" }],
  });
  ({ page } = await Visitor.at(browser, hub.address, desk, secretariat));
});

afterAll(async () => {
  await browser.close();
  await hub.stop();
});

const listed = () => page.getByRole("list", { name: "Organisations" });

async function find(name: string): Promise<void> {
  await page.goto(`${hub.address}/secretariat/organisations`);
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.waitForURL(/q=/);
}

test("an organisation is added by keyboard, and what does not fit is said where it stands", async () => {
  await page.goto(`${hub.address}/secretariat/organisations`);
  const opens = page.getByRole("button", { name: "New organisation" });
  await opens.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "New organisation" });
  await dialog.getByLabel("Name in English").fill("Mekong Clean Air Lab");
  await dialog
    .getByRole("textbox", { name: "Name in Vietnamese" })
    .fill("Phòng thí nghiệm Không khí sạch Mê Kông");
  await dialog.getByLabel("Its own page on the web").fill("clean-air.example");
  await page.keyboard.press("Enter");
  await dialog.getByRole("link", { name: "Choose what kind of organisation it is" }).waitFor();
  await dialog.getByLabel("Kind").selectOption({ label: "Research institute" });
  await dialog.getByLabel("Country").selectOption({ label: "Viet Nam" });
  await dialog.getByRole("button", { name: "Add the organisation" }).click();
  const wrong = dialog.getByRole("textbox", {
    name: "Its own page on the web",
    description: /This is no web address/,
  });
  await wrong.waitFor();
  expect(await dialog.getByLabel("Name in English").inputValue()).toBe("Mekong Clean Air Lab");
  await wrong.fill("https://clean-air.example");
  await dialog.getByRole("button", { name: "Add the organisation" }).click();
  await dialog.waitFor({ state: "detached" });
  await listed().getByText("Research institute · Viet Nam · 0 members").waitFor();
  await listed().getByRole("link", { name: "Mekong Clean Air Lab" }).click();
  await page.getByRole("heading", { level: 1, name: "Mekong Clean Air Lab" }).waitFor();
  expect(new URL(page.url()).pathname).toBe("/organisations/mekong-clean-air-lab");
});

test("what is typed outlives a closed window, and does not overwrite what somebody else wrote", async () => {
  const { id, revision } = await organisation(secretariat, "Lotus Fund");
  await find("Lotus");
  await page.getByRole("button", { name: "Change Lotus Fund" }).click();
  const dialog = page.getByRole("dialog", { name: "Lotus Fund" });
  await dialog.getByLabel("Name in English").fill("Lotus Foundation");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Change Lotus Fund" }).click();
  expect(await dialog.getByLabel("Name in English").inputValue()).toBe("Lotus Foundation");

  const other = { organisationId: id, revision, name: "Lotus Trust", kind: "BUSINESS" };
  await keep(secretariat, "updateOrganisation", other);
  await dialog.getByRole("button", { name: "Save the changes" }).click();
  await dialog.getByRole("heading", { name: "As it is stored now" }).waitFor();
  await dialog.getByText("Lotus Trust").first().waitFor();
  expect(await dialog.getByLabel("Name in English").inputValue()).toBe("Lotus Foundation");
  await dialog.getByRole("button", { name: "Save the changes" }).click();
  await dialog.waitFor({ state: "detached" });
  await listed().getByRole("link", { name: "Lotus Foundation" }).waitFor();
});

test("two records become one, and the old address leads to the one that stays", async () => {
  const stays = await organisation(secretariat, "Centre for Bays", { countryCode: "VN" });
  const goes = await organisation(secretariat, "Bays Centre", { countryCode: "VN" });
  await hub.client().signInAs({
    email: "an@example.org",
    memberships: [{ role: "member", organisationId: goes.key }],
  });
  await find("Bays");
  await listed().getByRole("button", { name: "Merge Bays Centre" }).click();
  const dialog = page.getByRole("dialog", { name: "Merge with another record" });
  await dialog.getByRole("button", { name: "Merge them" }).click();
  await dialog.getByText("Choose the other record of it first").waitFor();
  await dialog.getByLabel("The other record").fill("centre for bays");
  await page.getByRole("option", { name: /Centre for Bays/ }).click();
  await dialog.getByRole("radio", { name: /Centre for Bays/ }).check();
  await dialog.getByText("All that names Bays Centre names Centre for Bays: 1 role.").waitFor();
  await dialog.getByRole("button", { name: "Merge them" }).click();
  await dialog.getByText("Say that you are sure: it cannot be undone").waitFor();
  await dialog.getByRole("checkbox").check();
  await dialog.getByRole("button", { name: "Merge them" }).click();
  await dialog.waitFor({ state: "detached" });
  await listed().getByRole("button", { name: "Merge Bays Centre" }).waitFor({ state: "detached" });
  await listed().getByText("Non-governmental organisation · Viet Nam · 1 member").waitFor();
  expect(await listed().getByRole("listitem").count()).toBe(1);

  await page.goto(`${hub.address}/organisations/${goes.slug}`);
  await page.getByRole("heading", { level: 1, name: "Centre for Bays" }).waitFor();
  await page.waitForURL(`${hub.address}/organisations/${stays.slug}`);
  await page.goto(`${hub.address}/secretariat/audit-log?action=merge_organisations`);
  await page.getByRole("list", { name: "Audit log" }).getByText("Centre for Bays").waitFor();
});

test.each(looks)("axe finds nothing in its dialogs: $look, $language", async ({ options }) => {
  const other = await openPage(browser, hub.address, options, secretariat);
  await other.goto(`${hub.address}/secretariat/organisations`);
  const findings: string[] = [];
  const dialog = other.getByRole("dialog");
  for (const name of [/^(New organisation|Tổ chức mới)$/, /^(Change|Sửa) /, /^(Merge|Gộp) /]) {
    await other.getByRole("button", { name }).first().click();
    await dialog.waitFor();
    if (name.test("Merge ")) {
      await dialog.getByRole("combobox").fill("iges");
      await other.getByRole("option", { name: /IGES/ }).click();
      await dialog.getByRole("radio").first().waitFor();
    }
    findings.push(...(await findingsAt(other, String(name))));
    await dialog.getByRole("button", { name: /^(Close|Đóng)$/ }).click();
    await dialog.waitFor({ state: "detached" });
  }
  expect(findings).toEqual([]);
});
