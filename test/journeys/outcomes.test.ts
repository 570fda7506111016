import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findingsAt } from "#test/support/axe.ts";
import { startBrowser } from "#test/support/browser.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { looks } from "#test/support/looks.ts";
import { storePractice } from "#test/support/published-practice.ts";
import { Visitor } from "#test/support/visitor.ts";
import { cityId, join, makeWorkshop, say, type TestWorkshop } from "#test/support/workshop.ts";

let hub: TestHub;
let browser: Browser;
let workshop: TestWorkshop;

beforeAll(async () => {
  hub = await startHub({ client: true });
  browser = await startBrowser();
  workshop = await makeWorkshop(hub);
  const delegate = hub.client();
  const { key } = await cityId(hub, "vn-da-nang");
  await delegate.signInAs({
    email: "delegate@example.org",
    name: "Trần Văn Bình",
    memberships: [{ role: "member", cityId: key }],
  });
  await join(workshop, delegate);
  await say(delegate, workshop.items[0]!, "Kênh của chúng tôi đầy rác nhựa");
});
afterAll(async () => {
  await browser.close();
  await hub.stop();
});

const phone = looks.find(
  ({ look, language }) => look.includes("360") && language === "Vietnamese",
)!.options;

/** The host, on the narrowest phone, in Vietnamese. */
const arrive = () => Visitor.at(browser, hub.address, phone, workshop.host);

/** What came of something, as the room tells it. */
async function cameOf(host: Visitor, from: "comment" | "item"): Promise<Locator> {
  const { page } = host;
  await host.open(`/w/${workshop.slug}`);
  if (from === "item") {
    await page.getByRole("button", { name: "Phát triển tiếp từ “Item 1” …" }).click();
  } else {
    await page.getByRole("button", { name: /^Thao tác khác với ý kiến của/ }).click();
    await page.getByRole("menuitem", { name: "Phát triển tiếp từ đây …" }).click();
  }
  const dialog = page.getByRole("dialog", { name: "Kết quả từ đây" });
  await dialog.waitFor();
  return dialog;
}

/** Where it came from, on the page of what was made: the room and, of a comment, the words. */
async function leadsBack(host: Visitor, words: string): Promise<void> {
  const { page } = host;
  const from = page.getByRole("list", { name: "Bắt nguồn từ đâu" });
  await from.getByText(words).waitFor();
  const hrefs = await from
    .getByRole("link")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  expect(hrefs.some((href) => href.startsWith(`/w/${workshop.slug}`))).toBe(true);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
  expect(await findingsAt(page, new URL(page.url()).pathname)).toEqual([]);
}

test("a host makes a challenge of a comment, and both lead to each other", async () => {
  const host = await arrive();
  const { page } = host;
  const dialog = await cameOf(host, "comment");
  await dialog.getByText(/^Chưa có gì/).waitFor();
  await dialog.getByRole("link", { name: "Nêu thành khó khăn" }).click();
  await page.getByRole("textbox", { name: "Điều gì khó" }).fill("Rác nhựa trên kênh");
  expect(await page.getByText("Kênh của chúng tôi đầy rác nhựa").count()).toBe(1);
  await page.getByRole("checkbox", { name: "Nước sạch" }).check();
  await page.getByRole("button", { name: "Công bố khó khăn" }).click();
  await page.getByRole("heading", { level: 1, name: "Rác nhựa trên kênh" }).waitFor();
  await leadsBack(host, "Kênh của chúng tôi đầy rác nhựa");

  const made = await cameOf(host, "comment");
  await made.getByRole("link", { name: "Rác nhựa trên kênh" }).click();
  await page.waitForURL(/\/challenges\//);
  await page.context().close();
});

test("a host begins a practice of an agenda item, and both lead to each other", async () => {
  const host = await arrive();
  const { page } = host;
  const dialog = await cameOf(host, "item");
  await dialog.getByRole("link", { name: "Viết thành thực hành tốt" }).click();
  const title = page.getByRole("textbox", { name: "Tiêu đề" }).first();
  await title.waitFor();
  expect(await title.inputValue()).toBe("Item 1");
  await title.fill("Chợ phân loại rác");
  await page.getByRole("textbox", { name: "Vấn đề" }).fill("Rác chợ bị đốt.");
  await page.getByRole("button", { name: "Bắt đầu viết", exact: true }).click();
  await page.waitForURL(/\/practices\/[^/]+\/write/);
  await host.open(new URL(page.url()).pathname.replace("/write", ""));
  await leadsBack(host, "Item 1");

  const made = await cameOf(host, "item");
  await made.getByRole("link", { name: "Chợ phân loại rác" }).click();
  await page.waitForURL(/\/practices\//);
  await page.context().close();
});

test("a host takes a practice over because of an agenda item, and both lead to each other", async () => {
  const practice = await storePractice(hub, { city: "id-surabaya", title: "Sorting at home" });
  const host = await arrive();
  const { page } = host;
  const dialog = await cameOf(host, "item");
  await dialog.getByRole("link", { name: "Áp dụng một thực hành tốt từ đây" }).click();
  await page.getByRole("combobox", { name: "Thực hành tốt" }).fill("Sorting at home");
  await page.getByRole("option", { name: /Sorting at home/ }).click();
  await page.waitForURL(new RegExp(`/practices/${practice.slug}/adopt`));
  await page.getByRole("radio", { name: /^Làm thí điểm/ }).check();
  await page.getByRole("button", { name: "Áp dụng thực hành này" }).click();
  await page.getByRole("heading", { level: 1, name: /: Sorting at home$/ }).waitFor();
  await leadsBack(host, "Item 1");

  const made = await cameOf(host, "item");
  await made.getByRole("link", { name: /Sorting at home/ }).click();
  await page.waitForURL(/\/adoptions\//);
  await page.context().close();
});
