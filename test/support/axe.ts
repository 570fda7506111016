import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";

/**
 * What axe finds, of any weight, one line each; nothing is wanted. Legacy mode gathers the answer
 * in the page itself instead of opening another: a third of the time, and no page has foreign frames.
 */
export async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help} (${nodes.map(({ target }) => String(target)).join(", ")})`,
  );
}

/** What axe finds and whether the page scrolls sideways, each line with the place it is said of. */
export async function findingsAt(page: Page, place: string): Promise<string[]> {
  const findings = await axeFindings(page);
  if (await scrollsSideways(page)) findings.push("scrolls sideways");
  return findings.map((finding) => `${place}: ${finding}`);
}

/** Against the screen, not `innerWidth`: a phone's grows with the page that does not fit. */
async function scrollsSideways(page: Page): Promise<boolean> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  return wide > page.viewportSize()!.width;
}
