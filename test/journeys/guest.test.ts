import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { findingsAt } from "#test/support/axe.ts";
import { phone, startBrowser } from "#test/support/browser.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { Visitor } from "#test/support/visitor.ts";
import { change, join, makeWorkshop, type TestWorkshop } from "#test/support/workshop.ts";

let hub: TestHub;
let browser: Browser;
let workshop: TestWorkshop;

beforeAll(async () => {
  hub = await startHub({ client: true });
  browser = await startBrowser();
});
beforeEach(async () => {
  workshop = await makeWorkshop(hub, { state: "LIVE" });
  await workshop.host.ask(
    `mutation ($input: MoveRoomInput!) { moveRoom(input: $input) { __typename } }`,
    { input: { workshopId: workshop.id, agendaItemId: workshop.items[0] } },
  );
});
afterAll(async () => {
  await browser.close();
  await hub.stop();
});

async function attendances(): Promise<string[]> {
  const { workshop: found } = await workshop.host.ask<{
    workshop: { attendances: { nodes: { name: string }[] } };
  }>(`query ($slug: String!) { workshop(slug: $slug) { attendances { nodes { name } } } }`, {
    slug: workshop.slug,
  });
  return found.attendances.nodes.map(({ name }) => name);
}

test("a guest joins on a phone with a name and one tap, stays, and later claims what was written", async () => {
  const guest = await Visitor.at(browser, hub.address, phone);
  await onBadNetwork(guest);
  await guest.open(`/j/${workshop.joinCode}`);
  // One field to fill, one button to tap; the question is there without another tap.
  const fields = guest.page.locator("main").getByRole("textbox");
  await fields.first().waitFor();
  expect(await fields.count()).toBe(1);
  await fields.tap();
  await fields.fill("Lan Anh");
  await guest.page.getByRole("button", { name: "Join", exact: true }).tap();
  await guest.page.getByRole("heading", { name: "Item 1" }).first().waitFor();
  await guest.page.getByRole("textbox", { name: "Your comment" }).waitFor();

  await guest.say("Our ward sorts its waste");
  await guest.comment("Our ward sorts its waste").waitFor();

  // A reload and a killed page keep the same guest and the draft.
  await draft(guest).fill("Half a thought");
  await guest.page.reload();
  await draft(guest).waitFor();
  expect(await draft(guest).inputValue()).toBe("Half a thought");
  await draft(guest).fill("Half a thought and more");
  await killPage(guest);
  await guest.open(`/w/${workshop.slug}`);
  await draft(guest).waitFor();
  expect(await draft(guest).inputValue()).toBe("Half a thought and more");
  expect((await attendances()).filter((name) => name === "Lan Anh")).toHaveLength(1);
  // The link again, as people do: the same guest, nothing to type.
  await guest.open(`/j/${workshop.joinCode}`);
  await guest.page.getByText("You are in already as Lan Anh.").waitFor();
  await guest.page.getByRole("link", { name: "Go to the workshop" }).tap();
  await draft(guest).waitFor();
  expect((await attendances()).filter((name) => name === "Lan Anh")).toHaveLength(1);

  const { page } = guest;
  // One tap changes the language, and it stays.
  await page
    .getByRole("button", { name: /VI|Tiếng Việt/ })
    .first()
    .tap();
  await page.getByRole("button", { name: "Gửi" }).waitFor();
  await page.reload();
  await page.getByRole("button", { name: "Gửi" }).waitFor();
  await page
    .getByRole("button", { name: /EN|English/ })
    .first()
    .tap();
  await page.getByRole("button", { name: "Send" }).waitFor();

  // With an account, what the guest wrote can be kept under the person's name.
  await guest.open(`/sign-in?next=${encodeURIComponent(`/w/${workshop.slug}`)}`);
  await page.getByRole("textbox", { name: /E-mail/ }).fill("lan.anh@example.org");
  await page.getByRole("button", { name: "Send me a code" }).click();
  await page.getByRole("textbox", { name: /code/i }).waitFor();
  const [letter] = hub.letters();
  await page.getByRole("textbox", { name: /code/i }).fill(letter!.code!);
  await page.getByRole("textbox", { name: /name/i }).fill("Nguyễn Lan Anh");
  await page.getByRole("button", { name: "Go in" }).click();
  const claim = page.getByRole("button", { name: "That was me: keep what I wrote" });
  await claim.click();
  await claim.waitFor({ state: "detached" });
  await guest.open(`/w/${workshop.slug}`);
  await guest.comment("Our ward sorts its waste").filter({ hasText: "Nguyễn Lan Anh" }).waitFor();
  expect(await attendances()).not.toContain("Lan Anh");
  await guest.comment("Our ward sorts its waste").getByRole("button", { name: /^More/ }).click();
  await page.getByRole("menuitem", { name: /Edit/ }).click();
  const edited = page.locator("[data-comment]").getByRole("textbox");
  await edited.fill("Our ward sorts its waste every day");
  await page.getByRole("button", { name: "Save" }).click();
  await guest.comment("Our ward sorts its waste every day").waitFor();
  expect(await page.locator("[data-comment]").count()).toBe(1);
});

test("a guest who is removed reads why, and keeps what was not sent yet", async () => {
  for (const visibility of ["PUBLIC", "INVITED"] as const) {
    const room = await makeWorkshop(hub, { visibility });
    const { client, attendanceId } = await join(room, hub.client(), "Lan");
    const guest = await Visitor.at(browser, hub.address, phone, client);
    await guest.open(`/w/${room.slug}`);
    await draft(guest).fill("Half a thought");
    const input = { attendanceId, reason: "Insults others" };
    await change(room.host, "removeFromWorkshop", input, "");
    await guest.page.getByText(/A host removed you from this workshop/).waitFor();
    await guest.page.getByText("Insults others").waitFor();
    await guest.page.getByText("Half a thought", { exact: true }).waitFor();
    expect(await draft(guest).count()).toBe(0);
    // It is there after a reload as well, until it is not wanted any more.
    await guest.page.reload();
    await guest.page.getByText("Half a thought", { exact: true }).waitFor();
    expect(await findingsAt(guest.page, visibility)).toEqual([]);
    await guest.page.getByRole("button", { name: "Discard" }).tap();
    await guest.page.getByText("Half a thought", { exact: true }).waitFor({ state: "detached" });
    await guest.page.reload();
    await guest.page.getByText("Insults others").waitFor();
    expect(await guest.page.getByText("Half a thought", { exact: true }).count()).toBe(0);
  }
});

const draft = ({ page }: Visitor) => page.getByRole("textbox", { name: "Your comment" });

/** 1.6 Mbit/s down, 0.75 Mbit/s up, 150 ms there and back. */
async function onBadNetwork({ context, page }: Visitor): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 750_000 / 8,
  });
}

/** The phone takes the memory back: the page gets no word of it. */
async function killPage(visitor: Visitor): Promise<void> {
  const crashed = visitor.page.waitForEvent("crash");
  visitor.page.goto("chrome://crash").catch(() => {});
  await crashed;
  await visitor.page.close();
  visitor.page = await visitor.context.newPage();
}
