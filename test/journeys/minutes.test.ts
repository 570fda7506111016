import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  Page,
  WebSocketRoute,
} from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { desk, phone, startBrowser } from "#test/support/browser.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { createMinutesRoom, type MinutesRoom, nameRoom } from "#test/support/minutes-room.ts";
import { until } from "#test/support/until.ts";

let hub: TestHub;
let browser: Browser;
let room: MinutesRoom;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  hub = await startHub({ client: true });
  browser = await startBrowser();
});
beforeEach(async () => {
  room = await createMinutesRoom(hub.services);
  await nameRoom(hub.services, room);
});
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
});
afterAll(async () => {
  await browser.close();
  await hub.stop();
});

interface Somebody {
  page: Page;
  context: BrowserContext;
  attendanceId: string;
}

async function enter(
  person: string,
  seat: { role?: "chair"; pen?: boolean },
  options: BrowserContextOptions = desk,
): Promise<Somebody> {
  const client = hub.client();
  const { personId } = await client.signInAs({ email: `${person}@example.org`, name: person });
  const attendanceId = await room.seat(personId, seat);
  const context = await browser.newContext({ ...options, locale: "en-GB" });
  contexts.push(context);
  const [cookie = "", value = ""] = client.cookie.split("=");
  await context.addCookies([{ name: cookie, value, url: hub.address }]);
  const page = await context.newPage();
  await open(page);
  return { page, context, attendanceId };
}

async function open(page: Page): Promise<void> {
  await page.goto(`${hub.address}/w/room-${room.workshopId}`);
}

const editor = (page: Page) => page.getByRole("textbox", { name: "Minutes" });
const saved = (page: Page) => page.getByText(/^Saved \d\d:\d\d$/).waitFor();

const chooseLanguage = (page: Page, name: RegExp) =>
  page.getByRole("button", { name }).first().click();

async function stored(): Promise<string> {
  const row = await hub.services.database.kysely
    .selectFrom("minutes")
    .select("plain")
    .where("agenda_item_id", "=", room.agendaItemId)
    .executeTakeFirst();
  return row?.plain ?? "";
}

test("two people write; each undoes only what they wrote; readers follow without an editor", async () => {
  const mai = await enter("Mai", { role: "chair" });
  const linh = await enter("Linh", { pen: true });
  const reader = await enter("Reader", {});
  await editor(mai.page).click();
  await mai.page.keyboard.type("Air quality in the bay");
  await editor(linh.page).getByText("Air quality in the bay").waitFor();
  await editor(linh.page).click();
  await linh.page.keyboard.press("Control+End");
  await linh.page.keyboard.press("Enter");
  await linh.page.keyboard.type("Sorting waste");
  await editor(mai.page).getByText("Sorting waste").waitFor();
  await editor(mai.page).click();
  await mai.page.keyboard.press("Control+Z");
  await until("Mai's line to be gone", async () => {
    const text = await editor(linh.page).innerText();
    return !text.includes("Air quality") && text.includes("Sorting waste");
  });
  await saved(linh.page);
  await reader.page.getByText("Sorting waste").waitFor();
  expect(await editor(reader.page).count()).toBe(0);
});

test("the name of who writes at the end of a line is not cut off", async () => {
  const mai = await enter("Mai", { role: "chair" });
  const linh = await enter("Linh Nguyễn Thị Phương", { pen: true });
  const places = () =>
    editor(mai.page).evaluate((text) => {
      const caret = text.querySelector("[data-caret]")?.getBoundingClientRect();
      const name = text.querySelector("[data-caret] span")?.getBoundingClientRect();
      const { left, right } = text.getBoundingClientRect();
      return caret && name && { left, right, caret: caret.right, name };
    });
  const isWhole = async () => {
    const seen = await places();
    return Boolean(seen && seen.name.left >= seen.left && seen.name.right <= seen.right);
  };
  await editor(linh.page).click();
  await linh.page.keyboard.type("a");
  await until("the name to be seen", isWhole);
  // Letter by letter to the end of the line.
  for (let typed = "a"; ;) {
    const seen = await places();
    if (seen && seen.right - seen.caret < 24) break;
    typed += "m";
    await linh.page.keyboard.type("m");
    await editor(mai.page).getByText(typed).waitFor();
  }
  await until("the whole name to be seen at the end of the line too", isWhole);
  const seen = await places();
  expect(seen!.name.right).toBeLessThanOrEqual(seen!.caret);
});

test("CO1: the stored text shows before the editor, and stays when the socket fails", async () => {
  const mai = await enter("Mai", { role: "chair" });
  await editor(mai.page).click();
  await mai.page.keyboard.type("Kept text");
  await saved(mai.page);
  await mai.page.routeWebSocket(/\/collab/, (socket) => socket.close());
  await open(mai.page);
  await mai.page.getByText("Kept text").waitFor();
  await mai.page.getByText("Not connected. Everything you wrote is saved.").waitFor();
  expect(await mai.page.getByText("Kept text").isVisible()).toBe(true);
});

test("CO3: what was written without a connection survives leaving, and is sent when it is back", async () => {
  const { page } = await enter("Mai", { role: "chair" });
  const link = await cuttable(page);
  await open(page);
  await editor(page).click();
  await page.keyboard.type("Before. ");
  await saved(page);
  await link.cut();
  await page.keyboard.type("Written offline.");
  await page.getByText("Not connected. What you wrote is kept on this device.").waitFor();
  await writtenToDevice(page);
  const asked = Promise.withResolvers<string>();
  page.once("dialog", (dialog) => {
    asked.resolve(dialog.type());
    void dialog.accept();
  });
  await page.reload();
  expect(await asked.promise).toBe("beforeunload");
  await editor(page).getByText("Written offline.").waitFor();
  expect(await stored()).toBe("Before.");
  link.mend();
  await saved(page);
  expect(await stored()).toBe("Before. Written offline.");
});

/**
 * A person takes longer to answer the leave guard than a browser to write a letter down; a test does
 * not. A transaction of our own ends after those that were begun before it.
 */
async function writtenToDevice(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const ended = databases.map(
      ({ name }) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open(name!);
          opening.addEventListener("error", () => reject(new Error(`${name} does not open.`)));
          opening.addEventListener("success", () => {
            const database = opening.result;
            const transaction = database.transaction("updates", "readwrite");
            transaction.addEventListener("complete", () => {
              database.close();
              resolve();
            });
            transaction.objectStore("updates").count();
          });
        }),
    );
    await Promise.all(ended);
  });
}

/** A connection for documents that can be cut while the rest of the page goes on. */
async function cuttable(page: Page): Promise<{ cut: () => Promise<void>; mend: () => void }> {
  let whole = true;
  const sockets = new Set<WebSocketRoute>();
  await page.routeWebSocket(/\/collab/, (socket) => {
    if (!whole) return void socket.close();
    sockets.add(socket);
    socket.connectToServer();
  });
  return {
    async cut() {
      whole = false;
      await Promise.all([...sockets].map((socket) => socket.close()));
    },
    mend() {
      whole = true;
    },
  };
}

test("CO3, CO4: the pen is taken while something is unsaved: it can be copied, retried, discarded", async () => {
  const linh = await enter("Linh", { pen: true });
  await editor(linh.page).click();
  await linh.page.keyboard.type("Taken in. ");
  await saved(linh.page);
  await linh.context.setOffline(true);
  await linh.page.keyboard.type("Not taken.");
  await linh.page.getByText("Not connected. What you wrote is kept on this device.").waitFor();
  const pen = async (allowed: boolean) => {
    await hub.services.database.kysely
      .updateTable("attendance")
      .set({ may_write_minutes: allowed })
      .where("id", "=", linh.attendanceId)
      .execute();
    hub.services.rights.recheck([`attendance:${linh.attendanceId}`]);
  };
  await pen(false);
  await linh.context.setOffline(false);
  await linh.page.getByText("Your last changes are on this device only").waitFor();
  expect(await editor(linh.page).getAttribute("contenteditable")).toBe("false");
  expect(await editor(linh.page).innerText()).toContain("Not taken.");
  expect(await stored()).toBe("Taken in.");
  // Why not is told in the language of the page, also when that changes.
  await linh.page
    .getByText("Minutes are written by the secretariat and by whom a host allows.")
    .waitFor();
  await chooseLanguage(linh.page, /VI|Tiếng Việt/);
  await linh.page
    .getByText("Biên bản do ban thư ký và những người được người điều hành cho phép viết.")
    .waitFor();
  await chooseLanguage(linh.page, /EN|English/);
  await linh.page
    .getByText("Minutes are written by the secretariat and by whom a host allows.")
    .waitFor();
  await linh.page.getByRole("button", { name: "Discard" }).click();
  await linh.page.getByRole("dialog").getByRole("button", { name: "Discard" }).click();
  await until("the text of the hub", async () => {
    const text = await linh.page.getByRole("region", { name: "Minutes" }).innerText();
    return text.includes("Taken in.") && !text.includes("Not taken.");
  });
});

test("on a phone the tools are 44 px large, scroll in themselves, and nothing scrolls sideways", async () => {
  const small = { ...phone, viewport: { width: 360, height: 740 } };
  const { page } = await enter("Mai", { role: "chair" }, small);
  await page.getByRole("button", { name: "Minutes" }).click();
  await editor(page).waitFor();
  const sizes = await page
    .getByRole("toolbar", { name: "Formatting" })
    .getByRole("button")
    .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().toJSON()));
  for (const { width, height } of sizes as DOMRect[]) {
    expect(width).toBeGreaterThanOrEqual(44);
    expect(height).toBeGreaterThanOrEqual(44);
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(360);
});

test("Markdown that is pasted becomes what it means", async () => {
  const { page } = await enter("Mai", { role: "chair" });
  await editor(page).click();
  await editor(page).evaluate((element) => {
    const data = new DataTransfer();
    data.setData("text/plain", "## Agreed\n\n- sort at source\n- report **yearly**");
    element.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await editor(page).getByRole("listitem").filter({ hasText: "report yearly" }).waitFor();
  await saved(page);
  expect(await stored()).toBe("Agreed\nsort at source\nreport yearly");
});
