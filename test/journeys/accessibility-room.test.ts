import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findingsAt } from "#test/support/axe.ts";
import { startBrowser } from "#test/support/browser.ts";
import type { TestClient } from "#test/support/client.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { looks } from "#test/support/looks.ts";
import { Visitor } from "#test/support/visitor.ts";
import { change, join, makeWorkshop, say, type TestWorkshop } from "#test/support/workshop.ts";

let hub: TestHub;
let browser: Browser;
let workshop: TestWorkshop;
let participant: TestClient;
const visitors: Visitor[] = [];

beforeAll(async () => {
  hub = await startHub({ client: true });
  browser = await startBrowser();
});
beforeEach(async () => {
  workshop = await makeWorkshop(hub, { state: "LIVE", items: 2 });
  const [item = ""] = workshop.items;
  const input = { workshopId: workshop.id, agendaItemId: item };
  await change(workshop.host, "moveRoom", input, "... on MoveRoomSuccess { workshop { id } }");
  participant = hub.client();
  await join(workshop, participant, "Lan Anh");
  const { client: other } = await join(workshop, hub.client(), "Wayan");
  const first = await say(participant, item, "We sort at the source");
  const { id } = first["comment"] as { id: string };
  await say(other, item, "Who pays for it?", { inReplyToId: id });
});
afterEach(async () => {
  await Promise.all(visitors.splice(0).map(({ context }) => context.close()));
});
afterAll(async () => {
  await browser.close();
  await hub.stop();
});

async function enter(options: BrowserContextOptions, client: TestClient): Promise<Page> {
  const calm = { ...options, reducedMotion: "reduce" } as const;
  const visitor = await Visitor.at(browser, hub.address, calm, client);
  visitors.push(visitor);
  await visitor.open(`/w/${workshop.slug}`);
  return visitor.page;
}

describe.each(looks)("$look, $language", ({ options }) => {
  test("axe finds nothing in any place of the room where a participant is", async () => {
    const page = await enter(options, participant);
    await page.locator("[data-comment]").nth(1).waitFor();
    const findings = await findingsAt(page, "room");
    // The bar under the thumb: agenda, talk, minutes, people.
    const places = page.getByRole("navigation").last().getByRole("button");
    for (const place of isPhone(options) ? [0, 1, 2, 3] : []) {
      await places.nth(place).click();
      findings.push(...(await findingsAt(page, `place ${place + 1}`)));
    }
    expect(findings).toEqual([]);
  });
});

describe.each(looks)("$look", ({ options: { locale: _, ...options } }) => {
  test("axe finds nothing while a comment is answered, menus and dialogs are open", async () => {
    const page = await enter(options, workshop.host);
    const comment = page.locator("[data-comment]").first();
    await comment.waitFor();
    const findings: string[] = [];
    const look = async (place: string) => findings.push(...(await findingsAt(page, place)));
    await comment.getByRole("button", { name: "Reply" }).click();
    await look("reply");
    await comment.getByRole("button", { name: /^More/ }).click();
    await look("menu of a comment");
    await page.getByRole("menuitem", { name: /Hide/ }).click();
    await inDialog(page, () => look("hiding"));
    await page.getByRole("button", { name: "More for this room" }).click();
    await look("menu of the room");
    await page.getByRole("menuitem", { name: "Invite" }).click();
    await inDialog(page, () => look("invitation"));
    await page.getByRole("button", { name: "More for this room" }).click();
    await page.getByRole("menuitem", { name: /Close the workshop/ }).click();
    await inDialog(page, () => look("closing"));
    await page.getByRole("button", { name: "Timer" }).click();
    await inDialog(page, () => look("timer"));
    expect(findings).toEqual([]);
  });

  test("axe finds nothing in what stays of a closed workshop", async () => {
    const closed = "... on ChangeWorkshopStateSuccess { workshop { state } }";
    await change(workshop.host, "closeWorkshop", { workshopId: workshop.id }, closed);
    const page = await enter(options, participant);
    await page.getByRole("button", { name: "2 comments" }).click();
    await page.locator("[data-comment]").nth(1).waitFor();
    const findings = await findingsAt(page, "discussion");
    await page.getByRole("button", { name: "Minutes" }).first().click();
    findings.push(...(await findingsAt(page, "minutes")));
    expect(findings).toEqual([]);
  });
});

test("what is wrong would be found: a button without a name, a page wider than the phone", async () => {
  const page = await enter(looks[0].options, participant);
  await page.locator("[data-comment]").nth(1).waitFor();
  await page.evaluate(() => {
    const button = document.createElement("button");
    button.style.cssText = "display: block; width: 100px; height: 44px";
    document.body.append(button);
    document.documentElement.style.minWidth = "500px";
  });
  const findings = await findingsAt(page, "room");
  expect(findings.some((finding) => finding.startsWith("room: button-name"))).toBe(true);
  expect(findings).toContain("room: scrolls sideways");
});

const isPhone = ({ viewport }: BrowserContextOptions) => viewport!.width < 600;

/** Looks while the dialog is open, then closes it with the key. */
async function inDialog(page: Page, look: () => Promise<unknown>): Promise<void> {
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  await look();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
}
