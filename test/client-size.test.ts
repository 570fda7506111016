import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { ensureBuilt } from "#server/tasks/ensure-built.ts";
import { places } from "#server/tasks/places.ts";

const budget = 200_000;

/** Loaded on top of what the page itself asks for: the room and the longer of the two catalogues. */
const wanted = ["pages/WorkshopPage.tsx", "i18n/locales/vi.po"];

interface Chunk {
  file: string;
  imports?: string[];
}

type Manifest = Record<string, Chunk>;

/** The files of some sources and of everything they import statically. */
function closure(manifest: Manifest, sources: readonly string[]): Set<string> {
  const files = new Set<string>();
  const add = (name: string) => {
    const chunk = manifest[name];
    if (!chunk) throw new Error(`The build has no chunk for ${name}`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    chunk.imports?.forEach(add);
  };
  sources.forEach(add);
  return files;
}

/** The chunks that the page's own tags load. */
function chunksOfPage(manifest: Manifest, html: string): string[] {
  const files = Array.from(html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g), ([, file]) => file);
  return Object.keys(manifest).filter((name) => files.includes(manifest[name]!.file));
}

it("lets a room be read and commented in with at most 200 kB of JavaScript", async () => {
  await ensureBuilt(["server", "generated", "client"]);
  const read = (path: string) => readFileSync(join(places.clientFolder, path));
  const manifest = JSON.parse(read(".vite/manifest.json").toString()) as Manifest;
  const first = chunksOfPage(manifest, read("index.html").toString());
  expect(first.length).toBeGreaterThan(0);
  const sizes = Array.from(closure(manifest, [...first, ...wanted]), (file) => ({
    file,
    bytes: gzipSync(read(file), { level: 9 }).length,
  })).sort((a, b) => b.bytes - a.bytes);
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  expect(total, sizes.map(({ file, bytes }) => `${bytes} ${file}`).join("\n")).toBeLessThan(budget);
}, 120_000);
