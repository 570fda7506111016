import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { findingsAt } from "#test/support/axe.ts";
import type { TestClient } from "#test/support/client.ts";

/** A browser that looks in one way, with what `client` carries, if somebody is signed in. */
export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions,
  client?: TestClient,
): Promise<Page> {
  const context = await browser.newContext({ ...options, reducedMotion: "reduce" });
  const [name, value] = client?.cookie.split("=") ?? [];
  if (name && value) await context.addCookies([{ name, value, url: address }]);
  return context.newPage();
}

/** Every finding on these paths, each with its path; and what scrolls sideways. */
export async function findingsOn(
  page: Page,
  address: string,
  paths: readonly string[],
): Promise<string[]> {
  const findings: string[] = [];
  for (const path of paths) {
    await page.goto(address + path, { waitUntil: "networkidle" });
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    const [, part] = path.split("#");
    if (part) await page.locator(`#${part}`).waitFor();
    findings.push(...(await findingsAt(page, path)));
  }
  return findings;
}
