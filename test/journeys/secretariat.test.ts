import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeKey } from "#test/support/api-key.ts";
import { findingsAt } from "#test/support/axe.ts";
import { desk, phone, startBrowser } from "#test/support/browser.ts";
import type { TestClient } from "#test/support/client.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { looks } from "#test/support/looks.ts";
import { findingsOn, openPage } from "#test/support/page-findings.ts";
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

test("the secretariat finds its pages in the menu, and nobody else is offered or shown them", async () => {
  await page.goto(hub.address);
  await page.getByRole("button", { name: /^Account of ASEAN Secretariat/ }).click();
  await page.getByRole("menuitem", { name: "Secretariat" }).click();
  await page.getByRole("heading", { level: 1, name: "Secretariat" }).waitFor();
  const member = hub.client();
  await member.signInAs({ email: "member@example.org", name: "A member" });
  for (const [client, menu] of [
    [member, true],
    [undefined, false],
  ] as const) {
    const { page: other } = await Visitor.at(browser, hub.address, phone, client);
    await other.goto(`${hub.address}/secretariat/people`);
    await other.getByRole("heading", { level: 1, name: "For the secretariat" }).waitFor();
    if (!menu) continue;
    await other.getByRole("button", { name: /^Account of A member/ }).click();
    await other.getByRole("menuitem", { name: "My work" }).waitFor();
    expect(await other.getByRole("menuitem", { name: "Secretariat" }).count()).toBe(0);
  }
});

test("somebody is invited by letter, opens the link on a phone, and has the role", async () => {
  await page.goto(`${hub.address}/secretariat/invitations`);
  await page.getByLabel("E-mail address").fill("lan@example.org");
  await page.getByLabel("Role", { exact: true }).selectOption({ label: "Expert" });
  await page.getByRole("button", { name: "Send the invitation" }).click();
  const list = page.getByRole("list", { name: "Who was invited" });
  await list.getByText("lan@example.org").waitFor();
  await list.getByText("Not answered yet").waitFor();
  const link = /http\S+\/invitation#\S+/.exec(hub.letters()[0]!.text)![0];
  const { page: lan } = await Visitor.at(browser, hub.address, phone);
  await lan.goto(link);
  await lan.getByRole("heading", { level: 1, name: "You are invited" }).waitFor();
  expect(await findingsAt(lan, "/invitation")).toEqual([]);
  await lan.getByRole("button", { name: "Accept" }).click();
  await lan.getByLabel("Your name").fill("Lan");
  await lan.getByRole("button", { name: "Go in" }).click();
  await lan.getByRole("button", { name: /^Account of Lan/ }).waitFor();
  await lan.goto(`${hub.address}/`);
  await lan.goto(link);
  await lan.getByRole("heading", { level: 1, name: "This link works no more" }).waitFor();
  await page.reload();
  await list.getByText("Accepted").waitFor();
});

test("a role is given and ended, and an account closed, where the person stands", async () => {
  const client = hub.client();
  await client.signInAs({ email: "binh@example.org", name: "Bình" });
  await page.goto(`${hub.address}/secretariat/people`);
  await page.getByLabel("Name or e-mail address").fill("binh");
  await page.waitForURL(/q=binh/);
  await page.getByRole("button", { name: "Change Bình" }).click();
  const dialog = page.getByRole("dialog", { name: "Bình" });
  await dialog.getByLabel("Role", { exact: true }).selectOption({ label: "National focal point" });
  await dialog.getByLabel("Country").selectOption({ label: "Viet Nam" });
  await dialog.getByRole("button", { name: "Give this role" }).click();
  await dialog.getByRole("button", { name: "End role: National focal point" }).click();
  await dialog.getByText("Ended", { exact: true }).waitFor();
  await dialog.getByLabel("Why?").fill("Left the agency");
  await dialog.getByRole("button", { name: "Close this account" }).click();
  await dialog.getByRole("button", { name: "Open it again" }).waitFor();
  expect(await client.ask("{ viewer { name } }")).toEqual({ viewer: null });
  await dialog.getByRole("button", { name: "Done" }).click();
  const people = page.getByRole("list", { name: "People and roles" });
  await people.getByText("Closed", { exact: true }).waitFor();
});

test("who asks by letter gets their data and is erased, after it was said what stays", async () => {
  const client = hub.client();
  await client.signInAs({ email: "chau@example.org", name: "Châu" });
  await page.goto(`${hub.address}/secretariat/people`);
  await page.getByLabel("Name or e-mail address").fill("chau");
  await page.waitForURL(/q=chau/);
  await page.getByRole("button", { name: "Change Châu" }).click();
  const dialog = page.getByRole("dialog", { name: "Châu" });
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("link", { name: "Download what the hub knows of them" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("esc-hub-personal-data.json");
  await dialog.getByRole("button", { name: "Erase this account" }).click();
  await dialog.getByText("What they said and wrote stays").waitFor();
  await dialog.getByLabel("How did they ask?").fill("By letter, with a copy of the badge");
  await dialog.getByRole("button", { name: "Erase for good" }).click();
  await page.getByRole("heading", { name: "This account is erased" }).waitFor();
  expect(await client.ask("{ viewer { name } }")).toEqual({ viewer: null });
  expect(await page.getByText("Open it again").count()).toBe(0);
});

test("somebody's key is found by their name, revoked, and stands among the revoked", async () => {
  const client = hub.client();
  await client.signInAs({ email: "hoa@example.org", name: "Hoa" });
  const { token } = await makeKey(client, { scopes: ["READ_MEMBER"], name: "Old laptop" });
  await page.goto(`${hub.address}/secretariat/keys`);
  await page.getByLabel("Key or person").fill("hoa");
  await page.waitForURL(/q=hoa/);
  const keys = page.getByRole("list", { name: "Keys for programs" });
  await keys.getByText("Read what its owner may read").waitFor();
  await keys.getByRole("button", { name: "Revoke: Old laptop" }).click();
  const dialog = page.getByRole("dialog", { name: "Revoke this key?" });
  await dialog.getByText("is a key of Hoa").waitFor();
  await dialog.getByRole("button", { name: "Revoke the key" }).click();
  await keys.getByText("Revoked", { exact: true }).waitFor();
  await page.getByLabel("State").selectOption({ label: "Revoked" });
  await page.waitForURL(/state=revoked/);
  await keys.getByText("Old laptop").waitFor();
  expect(await page.content()).not.toContain(token.slice(4, 40));
});

test("the audit log is narrowed down in the address, and taken away as it is narrowed down", async () => {
  await page.goto(`${hub.address}/secretariat/audit-log`);
  const log = page.getByRole("list", { name: "Audit log" });
  await log.getByText("Closed an account").waitFor();
  await page.getByLabel("What was done").selectOption({ label: "Invited somebody" });
  await page.waitForURL(/action=invite_person/);
  await log.getByText("Closed an account").waitFor({ state: "detached" });
  expect(await log.getByRole("listitem").count()).toBe(1);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "CSV" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("audit-log.csv");
  expect(new URL(download.url()).search).toBe("?action=invite_person");
});

test("how the hub is stands in words, with what to do, and is looked at again when asked", async () => {
  await page.goto(`${hub.address}/secretariat/health`);
  const parts = page.getByRole("list", { name: "Health" });
  const part = (name: string) => parts.getByRole("listitem").filter({ hasText: name });
  await part("Database").getByText("Well", { exact: true }).waitFor();
  // The hubs of tests send no letters.
  await part("Letters").getByText("Look at it", { exact: true }).waitFor();
  await part("Letters").getByText("No mail server is set").waitFor();
  await Promise.all([
    page.waitForResponse(
      (response) => response.request().postData()?.includes("SecretariatHealth") ?? false,
    ),
    page.getByRole("button", { name: "Look again" }).click(),
  ]);
  await part("Database").getByText("Well", { exact: true }).waitFor();
});

test.each(looks)("axe finds nothing on these pages: $look, $language", async ({ options }) => {
  const other = await openPage(browser, hub.address, options, secretariat);
  const parts = [
    "",
    "/people",
    "/invitations",
    "/organisations",
    "/moderation",
    "/keys",
    "/audit-log",
    "/health",
  ];
  const paths = parts.map((part) => `/secretariat${part}`);
  expect(await findingsOn(other, hub.address, paths)).toEqual([]);
});
