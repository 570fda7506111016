import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  Page,
  WebSocketRoute,
} from "playwright-core";
import type { TestClient } from "#test/support/client.ts";
import { until } from "#test/support/until.ts";

/** A person at a browser, in a workshop. */
export class Visitor {
  readonly context: BrowserContext;
  page: Page;
  readonly #address: string;
  readonly #sockets = new Set<WebSocketRoute>();
  #cut = false;

  private constructor(context: BrowserContext, page: Page, address: string) {
    this.context = context;
    this.page = page;
    this.#address = address;
  }

  /** With the cookies of `client`, if somebody is signed in; else a browser that was never here. */
  static async at(
    browser: Browser,
    address: string,
    options: BrowserContextOptions,
    client?: TestClient,
  ): Promise<Visitor> {
    const context = await browser.newContext({ locale: "en-GB", ...options });
    for (const pair of client?.cookie.split("; ") ?? []) {
      const [name = "", value = ""] = pair.split("=");
      await context.addCookies([{ name, value, url: address }]);
    }
    const visitor = new Visitor(context, await context.newPage(), address);
    await context.routeWebSocket(/./, (socket) => visitor.#route(socket));
    return visitor;
  }

  /** A browser that is told to be offline keeps its open sockets: they are cut here, and stay so. */
  async cut(): Promise<void> {
    await this.context.setOffline(true);
    await this.cutSockets();
  }

  async cutSockets(): Promise<void> {
    this.#cut = true;
    const sockets = [...this.#sockets];
    this.#sockets.clear();
    await Promise.all(sockets.map((socket) => socket.close({ code: 4999 })));
  }

  mendSockets(): void {
    this.#cut = false;
  }

  #route(socket: WebSocketRoute): void {
    if (this.#cut) return void socket.close({ code: 4999 });
    this.#sockets.add(socket);
    socket.connectToServer();
  }

  async open(path: string): Promise<void> {
    await this.page.goto(this.#address + path);
  }

  /** Closes the tab as a phone does, and opens another at the same place of the hub. */
  async reopen(path: string): Promise<void> {
    await this.page.close();
    this.page = await this.context.newPage();
    await this.open(path).catch(() => {});
  }

  async say(text: string): Promise<void> {
    await this.page.getByRole("textbox", { name: "Your comment" }).fill(text);
    await this.page.getByRole("button", { name: "Send" }).click();
  }

  comment(text: string) {
    return this.page.locator("[data-comment]", { hasText: text });
  }

  waiting(text: string) {
    return this.page
      .getByRole("article", { name: "Your comment that is not sent yet" })
      .filter({ hasText: text });
  }

  /** What stands in the conversation, in its order; `texts` are looked for in each entry. */
  async order(texts: readonly string[]): Promise<string[]> {
    const entries = await this.page.locator("[data-comment]").allInnerTexts();
    return entries.flatMap((entry) => {
      // A reply quotes what it answers: its own words come last.
      const found = texts.filter((text) => entry.includes(text));
      const last = found.toSorted((a, b) => entry.lastIndexOf(a) - entry.lastIndexOf(b)).at(-1);
      return last === undefined ? [] : [last];
    });
  }

  async seesInOrder(texts: readonly string[]): Promise<void> {
    await until(`"${texts.join(", ")}" in this order`, async () => {
      const seen = await this.order(texts);
      return JSON.stringify(seen) === JSON.stringify(texts);
    });
  }
}
