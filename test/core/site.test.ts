import { afterAll, beforeAll, expect, test } from "vitest";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestClient } from "#test/support/client.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { makePractice } from "#test/support/practice.ts";
import { makeWorkshop } from "#test/support/workshop.ts";

const html = `<!doctype html>
<html lang="en"><head><!--head--><title>ESC Hub</title><!--/head--></head><body></body></html>`;

let hub: TestHub;
let folder: string;
beforeAll(async () => {
  // A client as the build leaves it, in small.
  folder = await mkdtemp(join(tmpdir(), "hub-client-"));
  await mkdir(join(folder, "assets"));
  await mkdir(join(folder, ".vite"));
  await writeFile(join(folder, "index.html"), html);
  await writeFile(join(folder, "assets/app-1a2b.js"), "plain");
  await writeFile(join(folder, "assets/app-1a2b.js.gz"), "packed");
  await writeFile(join(folder, ".vite/manifest.json"), "{}");
  hub = await startHub({ clientFolder: folder });
});
afterAll(async () => {
  await hub.stop();
  await rm(folder, { recursive: true, force: true });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  hub.client().fetch(path, { headers });

test.each(["/", "/cities", "/cities/", "/countries/VN", "/workshops", "/adoptions"])(
  "%s is a page",
  async (path) => {
    const page = await get(path);
    expect(page.status).toBe(200);
    expect(await page.text()).toMatch(/<title>.+<\/title>/);
  },
);

test.each(["/nowhere", "/cities/nowhere", "/assets/"])(
  "%s is a page that says 404",
  async (path) => {
    const page = await get(path);
    expect(page.status).toBe(404);
    expect(await page.text()).toContain("Page not found");
  },
);

test.each([
  "/w/there-is-none",
  "/w/there-is-none/edit",
  "/j/ZZZZZZ",
  "/practices/there-is-none",
  "/practices/there-is-none/history",
  "/practices/there-is-none/en/1",
  "/challenges/there-is-none",
  "/adoptions/there-is-none",
])("%s says 404 to strangers and to who is signed in", async (path) => {
  expect((await get(path)).status).toBe(404);
  const person = hub.client();
  await person.signInAs({ email: "reader@example.org" });
  expect((await person.fetch(path)).status).toBe(404);
});

test("a workshop that is not for all is there for who may read it and for nobody else", async () => {
  const open = await makeWorkshop(hub);
  const invited = await makeWorkshop(hub, { visibility: "INVITED" });
  const status = async ({ slug }: { slug: string }, client = hub.client()) =>
    Promise.all(
      ["", "/edit"].map(async (page) => (await client.fetch(`/w/${slug}${page}`)).status),
    );
  expect(await status(open)).toEqual([200, 200]);
  expect(await status(invited)).toEqual([404, 404]);
  expect(await status(invited, open.host)).toEqual([404, 404]);
  expect(await status(invited, invited.host)).toEqual([200, 200]);
  // A card is made for strangers, whoever asks for it; with the right code everybody gets in.
  const page = await invited.host.fetch(`/w/${invited.slug}`);
  expect(await page.text()).toContain("<title>Workshop · ESC Hub</title>");
  expect((await get(`/j/${invited.joinCode}`)).status).toBe(200);
});

test("a practice that is being written is there for its authors and for nobody else", async () => {
  const { slug, author } = await makePractice(hub);
  const status = async (client: TestClient) =>
    Promise.all(
      ["", "/history"].map(
        async (page) => (await client.fetch(`/practices/${slug}${page}`)).status,
      ),
    );
  expect(await status(hub.client())).toEqual([404, 404]);
  expect(await status(author)).toEqual([200, 200]);
});

test.each(["/assets/none.js", "/index.html", "/.vite/manifest.json", "/%2e%2e/package.json"])(
  "%s is no file of the site",
  async (path) => {
    expect((await get(path)).status).toBe(404);
  },
);

test("a page speaks the reader's language and shows the chosen theme at once", async () => {
  const page = await get("/cities", { "accept-language": "vi-VN,vi;q=0.9", cookie: "theme=dark" });
  const text = await page.text();
  expect(text).toContain('<html lang="vi" data-theme="dark">');
  expect(text).toContain("<title>Thành phố · ESC Hub</title>");
  expect(page.headers.get("cache-control")).toBe("private, no-cache");
});

test("a built file is kept for a year and comes packed to who can unpack", async () => {
  const file = await get("/assets/app-1a2b.js", { "accept-encoding": "gzip" });
  expect(file.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(file.headers.get("content-encoding")).toBe("gzip");
});
