import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startBrowser } from "#test/support/browser.ts";
import { looks } from "#test/support/looks.ts";
import { findingsOn, openPage } from "#test/support/page-findings.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";

let hub: TestHub;
let browser: Browser;
beforeAll(async () => {
  [hub, browser] = await Promise.all([startHub({ client: true, demo: true }), startBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await hub?.stop();
});

/** What the page asked of anybody else, and what the browser refused or complained of. */
async function open(width: number, scheme: "light" | "dark"): Promise<[Page, string[]]> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme: scheme,
  });
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on("pageerror", ({ message }) => wrong.push(message));
  page.on("console", (said) => said.type() === "error" && wrong.push(said.text()));
  page.on("request", (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(hub.address))
      wrong.push(request.url());
  });
  await page.goto(`${hub.address}/developers/graphiql?example=open-challenges`);
  return [page, wrong];
}

/** Its editors come after its buttons, and a button does nothing without them. */
async function execute(page: Page): Promise<void> {
  for (const part of [".graphiql-query-editor", ".graphiql-response"])
    await page.locator(`${part} .view-lines`).first().waitFor();
  await page.getByRole("button", { name: /Execute query/ }).click();
}

const answer = (page: Page, text: string) =>
  page.locator(".graphiql-response .view-lines").getByText(text).first().waitFor();

test("a developer goes from the foot of a page to an example that runs", async () => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: "vi",
  });
  const page = await context.newPage();
  await page.goto(hub.address);
  await page.getByRole("link", { name: "Nhà phát triển" }).click();
  await page.getByRole("heading", { name: "Dành cho nhà phát triển" }).waitFor();
  await page.getByRole("link", { name: "Tìm kiếm", exact: true }).last().click();
  await page.waitForURL(/example=search$/);
  await page.getByRole("tab", { name: "curl" }).click();
  await page.keyboard.press("ArrowRight");
  await page
    .getByRole("group", { name: /TypeScript/ })
    .getByText("query Search")
    .waitFor();
  await page.getByRole("link", { name: "Chạy trong GraphiQL" }).click();
  await execute(page);
  await answer(page, "hits");
  await context.close();
});

test("the address of a code leads to what it means", async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
  const page = await context.newPage();
  await page.goto(`${hub.address}/developers#TIMED_OUT`);
  const row = page.getByRole("row", { name: /^TIMED_OUT/ });
  await row.waitFor();
  await page.waitForFunction(() => {
    const { top } = document.querySelector("#TIMED_OUT")!.getBoundingClientRect();
    return top >= 0 && top < 400;
  });
  expect(await row.textContent()).toContain("stopped");
  await context.close();
});

test("axe finds nothing where developers read", async () => {
  const paths = ["/developers", "/developers?example=follow-the-network", "/changelog"];
  for (const { options } of looks) {
    const page = await openPage(browser, hub.address, options);
    expect(await findingsOn(page, hub.address, paths)).toEqual([]);
    await page.context().close();
  }
});

describe("GraphiQL from the hub itself", () => {
  test.each([
    [1280, "light"],
    [360, "dark"],
  ] as const)(
    "runs a worked example at %i px, %s, and asks no other host",
    async (width, scheme) => {
      const [page, wrong] = await open(width, scheme);
      await execute(page);
      await answer(page, "totalCount");
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
      expect(wrong).toEqual([]);
      await page.context().close();
    },
  );

  test("knows the contract: its documentation names every field of a query", async () => {
    const [page, wrong] = await open(1280, "light");
    await page.getByRole("button", { name: "Show Documentation Explorer" }).click();
    await page.locator(".graphiql-doc-explorer").getByRole("link", { name: "Query" }).click();
    await page.locator(".graphiql-doc-explorer").getByText("networkEventCursor").waitFor();
    expect(wrong).toEqual([]);
    await page.context().close();
  });

  test("no other page may carry styles of its own", async () => {
    const policy = async (path: string) =>
      (await fetch(hub.address + path)).headers.get("content-security-policy");
    expect(await policy("/developers/graphiql")).toContain("style-src 'self' 'unsafe-inline'");
    expect(await policy("/developers/graphiql")).toContain("script-src 'self';");
    expect(await policy("/")).toContain("style-src 'self';");
  });
});
