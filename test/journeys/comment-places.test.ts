import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { desk, phone, startBrowser } from "#test/support/browser.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { until } from "#test/support/until.ts";
import { Visitor } from "#test/support/visitor.ts";
import { change, join, makeWorkshop, say, type TestWorkshop } from "#test/support/workshop.ts";

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

const idOf = (outcome: Record<string, unknown>) => (outcome["comment"] as { id: string }).id;

test("an answer on the start page leads to itself, in its item, and is seen only there", async () => {
  const workshop = await makeWorkshop(hub, { items: 2 });
  const [first, second] = workshop.items as [string, string];
  const client = hub.client();
  await client.signInAs({ email: `${workshop.slug}-asks@example.org`, name: "Asks" });
  await join(workshop, client);
  const question = idOf(await say(client, second, "How is it paid?"));
  await say(workshop.host, second, "By a fee of every household", { inReplyToId: question });
  for (let index = 0; index < 25; index += 1)
    await say(index % 2 ? workshop.host : client, second, `Line ${index}\n\n\nand more`);
  await say(workshop.host, first, "Said elsewhere");

  const asks = await Visitor.at(browser, hub.address, desk, client);
  // The room opens at its first item: nothing was seen there.
  await asks.open(`/w/${workshop.slug}`);
  await asks.comment("Said elsewhere").waitFor();
  await asks.open("/");
  await asks.page.getByRole("link", { name: /answered you/ }).click();
  const answer = asks.comment("By a fee of every household").last();
  await answer.waitFor();
  await until("the answer is in view and has the focus", () =>
    answer.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight && document.activeElement === element;
    }),
  );
  await asks.page.getByRole("heading", { name: "Item 2" }).first().waitFor();
  const unseen = "{ viewer { unseenReplies { totalCount } } }";
  await until("the answer counts as seen", async () => {
    const { viewer } = await client.ask<{ viewer: { unseenReplies: { totalCount: number } } }>(
      unseen,
    );
    return viewer.unseenReplies.totalCount === 0;
  });
});

test("on a phone the whole form of an edit is in view, and nothing else to write in", async () => {
  const workshop = await makeWorkshop(hub);
  const lan = await join(workshop, hub.client(), "Lan");
  for (let index = 0; index < 12; index += 1)
    await say(lan.client, workshop.items[0]!, `Line ${index}\nwith another line`);
  const visitor = await Visitor.at(browser, hub.address, phone, lan.client);
  await visitor.open(`/w/${workshop.slug}`);
  const { page } = visitor;
  const last = visitor.comment("Line 11");
  await last.getByRole("button", { name: /^More/ }).click();
  await page.getByRole("menuitem", { name: /Edit/ }).click();
  const save = page.getByRole("button", { name: "Save changes" });
  await until("the buttons of the form are in view", () =>
    save.evaluate((button) => {
      const { top, bottom } = button.getBoundingClientRect();
      const found = document.elementFromPoint(
        button.getBoundingClientRect().left + 4,
        (top + bottom) / 2,
      );
      return bottom <= innerHeight && button.contains(found);
    }),
  );
  expect(await page.getByRole("button", { name: "Send" }).isVisible()).toBe(false);
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("button", { name: "Send" }).waitFor();
});

test("a comment that the hub holds back says when it goes", async () => {
  const workshop = await makeWorkshop(hub);
  const lan = await join(workshop, hub.client(), "Lan");
  for (let index = 0; index < 30; index += 1)
    await say(lan.client, workshop.items[0]!, `Line ${index}`);
  const visitor = await Visitor.at(browser, hub.address, desk, lan.client);
  await visitor.open(`/w/${workshop.slug}`);
  await visitor.say("One too many");
  await visitor
    .waiting("One too many")
    .getByText(/this one is sent by itself in \d+ second/)
    .waitFor();
});

test("the agenda goes along with the room, unless somebody has scrolled away from it", async () => {
  const workshop = await makeWorkshop(hub, { items: 24 });
  await moveRoom(workshop, 0);
  const lan = await join(workshop, hub.client(), "Lan");
  const visitor = await Visitor.at(browser, hub.address, desk, lan.client);
  await visitor.open(`/w/${workshop.slug}`);
  const { page } = visitor;
  const agenda = page.getByRole("list", { name: "Agenda" });
  const row = (number: number) =>
    agenda.getByRole("button", { name: new RegExp(`Item ${number}\\b`) });
  const isIn = (number: number) =>
    row(number).evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
  const roomAt = (number: number) => row(number).filter({ hasText: "The room is here" });
  const back = page.getByRole("button", { name: "Go to the current item" });

  await roomAt(1).waitFor();
  expect(await isIn(22)).toBe(false);
  await moveRoom(workshop, 21);
  await roomAt(22).waitFor();
  expect(await isIn(22)).toBe(true);
  expect(await back.count()).toBe(0);

  await row(1).scrollIntoViewIfNeeded();
  await back.waitFor();
  await moveRoom(workshop, 22);
  await roomAt(23).waitFor();
  expect(await isIn(1)).toBe(true);
  expect(await isIn(23)).toBe(false);
  await back.click();
  expect(await isIn(23)).toBe(true);
  await back.waitFor({ state: "detached" });
  expect(await row(23).evaluate((element) => document.activeElement === element)).toBe(true);
});

test("who reads what was said before is not taken along when the room moves on", async () => {
  const workshop = await makeWorkshop(hub, { items: 3 });
  await moveRoom(workshop, 0);
  const lan = await join(workshop, hub.client(), "Lan");
  for (let index = 0; index < 8; index += 1)
    await say(workshop.host, workshop.items[0]!, `Line ${index}\n\n\n\nand more`);
  const visitor = await Visitor.at(browser, hub.address, desk, lan.client);
  await visitor.open(`/w/${workshop.slug}`);
  await visitor.comment("Line 7").waitFor();
  const { page } = visitor;
  const title = (number: number) =>
    page.getByRole("region", { name: "Conversation" }).getByRole("heading", {
      name: `Item ${number}`,
    });
  // By the wheel: what is scrolled to before the list has come to rest at its end is undone by it.
  const feed = page.getByRole("feed");
  await feed.hover();
  await until("the first comment is in view", async () => {
    await page.mouse.wheel(0, -800);
    return visitor.comment("Line 0").evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      const found = document.elementFromPoint(innerWidth / 2, (top + bottom) / 2);
      return found !== null && element.contains(found);
    });
  });
  await moveRoom(workshop, 1);
  await page.getByText("The room is at Item 2").waitFor();
  await title(1).waitFor();
  expect(await visitor.comment("Line 0").count()).toBe(1);
  await page.getByRole("button", { name: "Come back" }).click();
  await title(2).waitFor();
  // At the end of what was said one goes along.
  await moveRoom(workshop, 2);
  await title(3).waitFor();
});

async function moveRoom({ id, items, host }: TestWorkshop, index: number): Promise<void> {
  await change(host, "moveRoom", { workshopId: id, agendaItemId: items[index]! }, "");
}

test("who goes on to another item while the first is loading reads that one", async () => {
  // The room is at no item yet: the first is shown, and asked for after the page.
  const workshop = await makeWorkshop(hub, { items: 2 });
  const lan = await join(workshop, hub.client(), "Lan");
  await say(workshop.host, workshop.items[1]!, "Said at the second");
  const visitor = await Visitor.at(browser, hub.address, desk, lan.client);
  const { page } = visitor;
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  let held = false;
  await page.route(
    (url) => url.pathname === "/graphql",
    async (route) => {
      const asked = route.request().postData() ?? route.request().url();
      if (asked.includes("ConversationPage") && asked.includes(workshop.items[0]!)) {
        held = true;
        await released;
      }
      await route.continue();
    },
  );
  await visitor.open(`/w/${workshop.slug}`);
  await until("the first item is being loaded", async () => held);
  await moveRoom(workshop, 1);
  await visitor.comment("Said at the second").waitFor();
  release();
});

test("a part that cannot be had says so, and leaves the page as it is", async () => {
  const workshop = await makeWorkshop(hub);
  const lan = await join(workshop, hub.client(), "Lan");
  const visitor = await Visitor.at(browser, hub.address, desk, lan.client);
  await visitor.open(`/w/${workshop.slug}`);
  const { page } = visitor;
  const draft = page.getByRole("textbox", { name: "Your comment" });
  await draft.fill("Half a thought");
  const openLeaving = async () => {
    await page.getByRole("button", { name: "More for this room" }).click();
    await page.getByRole("menuitem", { name: /Leave/ }).click();
  };
  const dialog = (name: string | RegExp) => page.getByRole("dialog", { name });

  // Nothing is asked for without a network; when it is back the part comes by itself.
  await visitor.cut();
  await openLeaving();
  const notNow = dialog("This cannot be opened now");
  await notNow.getByText(/not on this device yet/).waitFor();
  expect(await draft.inputValue()).toBe("Half a thought");
  await visitor.context.setOffline(false);
  visitor.mendSockets();
  await dialog(/^Leave/).waitFor();

  // A file that is gone, as after an upgrade of the hub.
  await page.reload();
  await page.route(/LeaveDialog/, (route) => route.abort());
  await openLeaving();
  await notNow.getByText(/could not be loaded/).waitFor();
  expect(await draft.inputValue()).toBe("Half a thought");
  await page.unroute(/LeaveDialog/);
  await notNow.getByRole("button", { name: "Load the page again" }).click();
  await notNow.waitFor({ state: "detached" });
  await openLeaving();
  await dialog(/^Leave/).waitFor();
  expect(await draft.inputValue()).toBe("Half a thought");
});
