import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readPreloads, type Preloads } from "#server/core/http/preloads.ts";

const manifest = {
  "_base.js": { file: "assets/base.js" },
  "_shared.js": { file: "assets/shared.js", css: ["assets/shared.css"], imports: ["_base.js"] },
  "pages/WorkshopPage.tsx": {
    file: "assets/room.js",
    css: ["assets/room.css"],
    imports: ["_base.js", "_shared.js"],
  },
  "i18n/locales/vi.po": { file: "assets/vi.js" },
};

let folder: string;
let preloads: Preloads;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "preloads-"));
  await mkdir(join(folder, ".vite"));
  await writeFile(join(folder, ".vite/manifest.json"), JSON.stringify(manifest));
  preloads = await readPreloads(folder, '<script src="/assets/base.js">');
});

afterAll(() => rm(folder, { recursive: true }));

it("a landing page asks at once for its code, its styles and its texts", () => {
  const tags = preloads("/w/ha-long", "vi");
  for (const file of ["room.js", "shared.js", "vi.js"]) {
    expect(tags).toContain(`<link rel="modulepreload" crossorigin href="/assets/${file}">`);
  }
  expect(tags).toContain('<link rel="preload" as="style" crossorigin href="/assets/room.css">');
});

it("what the page asks for anyway is not asked for twice", () => {
  expect(preloads("/w/ha-long", "vi")).not.toContain("base.js");
});

it("other pages ask for their texts only", () => {
  const tags = preloads("/settings", "vi");
  expect(tags.match(/<link/g)).toHaveLength(1);
});
