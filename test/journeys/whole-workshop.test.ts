import type { Browser, Route } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { desk, phone, startBrowser } from "#test/support/browser.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { Visitor } from "#test/support/visitor.ts";
import { makeWorkshop } from "#test/support/workshop.ts";

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

/** What Mai writes without a network, in this order. */
const mine = ["Households pay a little", "The city pays the rest"];
/** What else is said, in this order. */
const others = [
  "We sort at the source",
  "Who pays for it?",
  "Said while Mai was away",
  "Said a moment before Mai was back",
];

async function join(visitor: Visitor, code: string, name: string): Promise<void> {
  await visitor.open(`/j/${code}`);
  await visitor.page.getByRole("textbox").first().fill(name);
  await visitor.page.getByRole("button", { name: "Join", exact: true }).click();
  await visitor.page.getByRole("textbox", { name: "Your comment" }).waitFor();
}

test("RT3, RT9, RT12: a host and two participants go through a whole workshop, one of them cut off", async () => {
  const workshop = await makeWorkshop(hub, { state: "SCHEDULED", items: 2 });
  const path = `/w/${workshop.slug}`;
  const host = await Visitor.at(browser, hub.address, desk, workshop.host);
  await host.open(path);
  await host.page.getByRole("button", { name: "Open workshop now" }).click();
  await host.page.getByRole("textbox", { name: "Your comment" }).waitFor();

  const mai = await Visitor.at(browser, hub.address, phone);
  const linh = await Visitor.at(browser, hub.address, phone);
  await join(mai, workshop.joinCode, "Mai");
  await join(linh, workshop.joinCode, "Linh");

  // The host moves the room on: everybody follows.
  await host.page.getByRole("button", { name: "Begin with the first item" }).click();
  await mai.page.getByRole("heading", { name: "Item 1" }).first().waitFor();
  await host.page.getByRole("button", { name: "Next item" }).click();
  for (const { page } of [host, mai, linh])
    await page.getByRole("heading", { name: "Item 2" }).first().waitFor();

  // The timer shows the same on all screens.
  await host.page.getByRole("button", { name: "Timer" }).click();
  await host.page
    .getByRole("dialog")
    .getByRole("button", { name: /minutes/ })
    .first()
    .click();
  const shown = await Promise.all(
    [host, mai, linh].map(async ({ page }) => {
      const timer = page.getByRole("timer").first();
      await timer.waitFor();
      return secondsOf(await timer.innerText());
    }),
  );
  expect(Math.max(...shown) - Math.min(...shown)).toBeLessThanOrEqual(2);
  await host.page.keyboard.press("Escape");

  // They talk; a reply says what it answers, a reaction is counted for everybody.
  await mai.say("We sort at the source");
  await linh.comment("We sort at the source").waitFor();
  await linh.comment("We sort at the source").getByRole("button", { name: "Reply" }).click();
  await linh.say("Who pays for it?");
  await mai.comment("Who pays for it?").waitFor();
  await mai.comment("Who pays for it?").getByRole("button", { name: "Agree" }).click();
  await linh
    .comment("Who pays for it?")
    .getByRole("button", { name: /Agree.*1/ })
    .waitFor();

  // The host writes down what comes of it.
  const minutes = host.page.getByRole("textbox", { name: "Minutes" });
  await minutes.click();
  await host.page.keyboard.type("Households sort");
  await host.page.getByText(/^Saved \d\d:\d\d$/).waitFor();

  // Mai's network goes. What she writes waits, and survives the closed tab.
  await mai.cut();
  await mai.page.getByText("You are offline.").waitFor();
  await mai.say("Households pay a little");
  await mai.say("The city pays the rest");
  for (const text of mine) await mai.waiting(text).waitFor();
  await linh.say("Said while Mai was away");
  await host.comment("Said while Mai was away").waitFor();
  await mai.page.close();

  // In a new tab pages load again; nothing can be sent yet, and no socket opens.
  await mai.context.route("**/graphql", refusePosts);
  await mai.context.setOffline(false);
  await mai.reopen(path);
  await mai.page.getByText("The connection is interrupted").waitFor();
  for (const text of mine) await mai.waiting(text).waitFor();
  await mai.comment("Said while Mai was away").waitFor();
  await linh.say("Said a moment before Mai was back");
  await host.comment("Said a moment before Mai was back").waitFor();

  // Everything is back: it goes out once, behind what was said meanwhile, and the banner goes.
  await mai.context.unroute("**/graphql", refusePosts);
  mai.mendSockets();
  for (const visitor of [mai, linh, host]) await visitor.seesInOrder([...others, ...mine]);
  await mai.page.getByText("The connection is interrupted").waitFor({ state: "detached" });
  expect(await mai.waiting("").count()).toBe(0);
  expect(await storedBodies(workshop.key)).toEqual([...others, ...mine]);

  // The host hides a comment; everybody reads why and nobody else reads it.
  const hidden = host.comment("Said while Mai was away");
  await hidden.getByRole("button", { name: /^More/ }).click();
  await host.page.getByRole("menuitem", { name: /Hide/ }).click();
  await host.page.getByRole("textbox", { name: /Why/ }).fill("Not about the item");
  await host.page.getByRole("button", { name: "Hide comment" }).click();
  await mai.page.getByText("Not about the item").waitFor();
  expect(await mai.comment("Said while Mai was away").count()).toBe(0);

  // The end: the same page turns into the record, with what was said.
  await host.page.getByRole("button", { name: "More for this room" }).click();
  await host.page.getByRole("menuitem", { name: /Close the workshop/ }).click();
  await host.page.getByRole("button", { name: "Close it for everybody" }).click();
  for (const { page } of [host, mai, linh]) await page.getByText("Closed").first().waitFor();
  const item = linh.page.getByRole("listitem").filter({ hasText: "Item 2" });
  await item.getByRole("button", { name: "Minutes" }).click();
  await item.getByText("Households sort").waitFor();
  await item.getByRole("button", { name: /^\d+ comments$/ }).click();
  const said = [...others, ...mine].filter((text) => text !== "Said while Mai was away");
  await linh.seesInOrder(said);
  expect(await linh.page.getByRole("textbox", { name: "Your comment" }).count()).toBe(0);
  // The same for who comes later.
  await mai.open(path);
  await mai.page.getByRole("button", { name: /^\d+ comments$/ }).click();
  await mai.seesInOrder(said);
});

/** What the hub keeps, as often as it keeps it. */
async function storedBodies(workshopKey: string): Promise<string[]> {
  const rows = await hub.services.database.kysely
    .selectFrom("comment")
    .select("body")
    .where("workshop_id", "=", workshopKey)
    .orderBy("seq")
    .execute();
  return rows.map(({ body }) => body);
}

/** A network on which comments do not get through. */
function refusePosts(route: Route): Promise<void> {
  const posts = route.request().postData()?.includes("postComment");
  return posts ? route.abort("internetdisconnected") : route.continue();
}

/** "14:58" in seconds. */
function secondsOf(reading: string): number {
  const [minutes = 0, seconds = 0] = (/(\d+):(\d\d)/.exec(reading) ?? []).slice(1).map(Number);
  return minutes * 60 + seconds;
}
