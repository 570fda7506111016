import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { desk, startBrowser } from "#test/support/browser.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";
import { freePort } from "#test/support/free-port.ts";
import { spawnHub } from "#test/support/hub-process.ts";
import { startHub } from "#test/support/hub.ts";
import { createMinutesRoom, type MinutesRoom, nameRoom } from "#test/support/minutes-room.ts";

let database: TestDatabase;
let room: MinutesRoom;
let browser: Browser;
const cookies: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  const hub = await startHub({ database });
  room = await createMinutesRoom(hub.services);
  await nameRoom(hub.services, room);
  for (const name of ["Mai", "Linh"]) {
    const client = hub.client();
    const { personId } = await client.signInAs({
      email: `${name.toLowerCase()}@example.org`,
      name,
    });
    await room.seat(personId, { pen: true });
    cookies.push(client.cookie);
  }
  await hub.stop();
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await database.remove();
});

const editor = (page: Page) => page.getByRole("textbox", { name: "Minutes" });
const savedNote = (page: Page) => page.getByText(/^Saved \d\d:\d\d$/);

async function enter(address: string, signedIn: string): Promise<[BrowserContext, Page]> {
  const context = await browser.newContext({ ...desk, locale: "en-GB" });
  const [name = "", value = ""] = signedIn.split("=");
  await context.addCookies([{ name, value, url: address }]);
  const page = await context.newPage();
  await page.goto(`${address}/w/room-${room.workshopId}`);
  await editor(page).waitFor();
  return [context, page];
}

async function writeLine(page: Page, text: string): Promise<void> {
  await editor(page).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

async function storedText(): Promise<string> {
  const hub = await startHub({ database });
  const row = await hub.services.database.kysely
    .selectFrom("minutes")
    .select("plain")
    .where("agenda_item_id", "=", room.agendaItemId)
    .executeTakeFirst();
  await hub.stop();
  return row?.plain ?? "";
}

test("CO2, CO3: kill -9 while two people write: what both pages called saved is there, the rest follows", async () => {
  const port = await freePort();
  const first = await spawnHub(database, port);
  const [, mai] = await enter(first.address, cookies[0]!);
  const [, linh] = await enter(first.address, cookies[1]!);
  await writeLine(mai, "The bay has 15 boats without plastic.");
  await editor(linh).getByText("15 boats").waitFor();
  await writeLine(linh, "The city asks for the cost.");
  await editor(mai).getByText("asks for the cost").waitFor();
  await savedNote(mai).waitFor();
  await savedNote(linh).waitFor();

  await first.kill();
  const afterCrash = await storedText();
  expect(afterCrash).toContain("The bay has 15 boats without plastic.");
  expect(afterCrash).toContain("The city asks for the cost.");

  // Both go on without a hub: nothing is called saved, nothing is lost.
  await writeLine(mai, "Written while nobody listened.");
  await savedNote(mai).waitFor({ state: "detached" });
  expect(await editor(mai).innerText()).toContain("asks for the cost");

  const second = await spawnHub(database, port);
  await editor(linh).getByText("Written while nobody listened.").waitFor({ timeout: 60_000 });
  await savedNote(mai).waitFor({ timeout: 60_000 });
  expect(await second.stop()).toBe(0);
  expect(await storedText()).toContain("Written while nobody listened.");
});
