import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { desk, startBrowser } from "#test/support/browser.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { storePractice, type StoredPractice } from "#test/support/published-practice.ts";
import { until } from "#test/support/until.ts";
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

test("a comment that waits goes out from any page, once", async () => {
  const workshop = await makeWorkshop(hub);
  const lan = await join(workshop, hub.client(), "Lan");
  const visitor = await Visitor.at(browser, hub.address, desk, lan.client);
  await visitor.open(`/w/${workshop.slug}`);
  await visitor.page.getByRole("textbox", { name: "Your comment" }).waitFor();
  await visitor.cut();
  await visitor.say("Written without a network");
  await visitor.waiting("Written without a network").waitFor();
  await visitor.page.close();
  await visitor.context.setOffline(false);
  visitor.mendSockets();
  visitor.page = await visitor.context.newPage();
  await visitor.open("/about-nothing");
  const bodies = async () => {
    const rows = await hub.services.database.kysely
      .selectFrom("comment")
      .select("body")
      .where("workshop_id", "=", workshop.key)
      .execute();
    return rows.map(({ body }) => body);
  };
  await until("the comment to arrive", async () => (await bodies()).length > 0);
  await until("nothing to wait any more", () =>
    visitor.page.evaluate(
      () => !Object.keys(localStorage).some((key) => key.startsWith("esc.outbox/")),
    ),
  );
  expect(await bodies()).toEqual(["Written without a network"]);
});

test("what was said of a practice without a network goes out from any page, once", async () => {
  const practice = await storePractice(hub);
  const visitor = await saysWithoutNetwork(practice);
  await visitor.open("/about-nothing");
  await until("nothing to wait any more", () =>
    visitor.page.evaluate(() => localStorage.getItem("esc.discussion-outbox") === null),
  );
  expect(await saidOf(practice)).toEqual([{ body: "Said without a network" }]);
});

test("what the hub does not take of it is told of on every page, and is not lost", async () => {
  const practice = await storePractice(hub);
  const visitor = await saysWithoutNetwork(practice);
  await hub.services.database.kysely
    .updateTable("practice")
    .set({ state: "withdrawn", withdrawn_reason: "A test" })
    .where("id", "=", practice.key)
    .execute();
  await visitor.open("/about-nothing");
  await visitor.page.getByText("A comment of yours was not taken. Your text is kept.").waitFor();
  await visitor.page.getByRole("link", { name: "Open", exact: true }).click();
  const refused = visitor.waiting("Said without a network");
  await refused.getByText(/This practice was withdrawn/).waitFor();
  expect(await refused.getByRole("button", { name: "Edit" }).count()).toBe(0);
  await refused.getByRole("button", { name: "Discard" }).click();
  await refused.waitFor({ state: "detached" });
  expect(await saidOf(practice)).toEqual([]);
});

/** Somebody comments on a practice, and closes the page before the network is back. */
async function saysWithoutNetwork(practice: StoredPractice): Promise<Visitor> {
  const client = hub.client();
  await client.signInAs({ email: `${practice.slug}@example.org`, name: "Lan" });
  const visitor = await Visitor.at(browser, hub.address, desk, client);
  await visitor.open(`/practices/${practice.slug}`);
  await visitor.page.getByRole("textbox", { name: "Your comment" }).waitFor();
  await visitor.cut();
  await visitor.say("Said without a network");
  await visitor.waiting("Said without a network").waitFor();
  await visitor.page.close();
  await visitor.context.setOffline(false);
  visitor.mendSockets();
  visitor.page = await visitor.context.newPage();
  return visitor;
}

function saidOf({ key }: StoredPractice): Promise<{ body: string }[]> {
  return hub.services.database.kysely
    .selectFrom("discussion_comment")
    .select("body")
    .where("practice_id", "=", key)
    .execute();
}

test("minutes that were left unsaved are told of on every page, and are sent where they open", async () => {
  const workshop = await makeWorkshop(hub, { items: 2 });
  const visitor = await Visitor.at(browser, hub.address, desk, workshop.host);
  await visitor.open(`/w/${workshop.slug}`);
  await join(workshop, workshop.host);
  await visitor.page.reload();
  const editor = () => visitor.page.getByRole("textbox", { name: "Minutes" });
  await visitor.page.getByText("Item 2").first().click();
  await editor().waitFor();
  await visitor.cut();
  await editor().click();
  await visitor.page.keyboard.type("Agreed without a network");
  await until("the edit to be kept here", () =>
    visitor.page.evaluate(() =>
      Object.keys(localStorage).some((key) => key.startsWith("unsaved-document:")),
    ),
  );
  await visitor.page.close({ runBeforeUnload: false });
  await visitor.context.setOffline(false);
  visitor.mendSockets();
  visitor.page = await visitor.context.newPage();
  await visitor.open("/about-nothing");
  await visitor.page.getByText("What you wrote in “Item 2” is not sent yet.").waitFor();
  await visitor.page.getByRole("link", { name: "Open", exact: true }).click();
  await until("the minutes to be stored", async () => {
    const rows = await hub.services.database.kysely
      .selectFrom("minutes")
      .innerJoin("agenda_item", "agenda_item.id", "minutes.agenda_item_id")
      .select("plain")
      .where("agenda_item.workshop_id", "=", workshop.key)
      .execute();
    // The last letters may not have reached the device before the page was closed.
    return rows.some(({ plain }) => plain.includes("Agreed"));
  });
});
