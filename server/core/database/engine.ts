import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { copyFile, readFile, rename, rm } from "node:fs/promises";
import { join, relative } from "node:path";
import type { PGlite } from "@electric-sql/pglite";
import { lockFolder } from "#server/core/database/folder-lock.ts";
import { valueParsers } from "#server/core/database/value-parsers.ts";

/** The embedded PostgreSQL, started. */
export interface Engine {
  pglite: PGlite;
  close(): Promise<void>;
}

/**
 * The engine writes over all of its cache before it starts. A quarter of the usual one starts sooner,
 * takes 100 MB less, and answers as fast: what is not in it is in that of the system.
 */
const cache = ["-c", "shared_buffers=32MB"];

/**
 * Starts the embedded PostgreSQL on a folder that this process then owns (throws FolderInUse).
 * A new folder begins as a copy of `template`, when there is one: that saves seconds.
 */
export async function startEngine(folder: string, template: string | null): Promise<Engine> {
  const unlock = lockFolder(folder);
  try {
    const data = join(folder, "database");
    const loading = loadModules();
    if (template !== null && !existsSync(data)) await copyWhole(template, data);
    const { PGlite, extensions, pgliteWasmModule } = await loading;
    const pglite = await PGlite.create({
      dataDir: data,
      extensions,
      pgliteWasmModule,
      parsers: valueParsers,
      startParams: [...PGlite.defaultStartParams, ...cache],
      // For a database that is new: a log of small files, for the template is copied whole.
      initDbStartParams: ["--wal-segsize=1"],
    });
    return {
      pglite,
      async close() {
        await pglite.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** A copy that was cut off half way must never be taken for a database. */
async function copyWhole(from: string, to: string): Promise<void> {
  const partial = `${to}.partial`;
  await rm(partial, { recursive: true, force: true });
  await copyFolder(from, partial);
  await rename(partial, to);
}

/**
 * All files are handed over at once: a thousand little ones one after the other would take ten
 * times as long. The hub's code is loaded while they are copied.
 */
async function copyFolder(from: string, to: string): Promise<void> {
  mkdirSync(to);
  const copies: Promise<void>[] = [];
  // A folder comes before what is in it.
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    const found = join(entry.parentPath, entry.name);
    const copied = join(to, relative(from, found));
    if (entry.isDirectory()) mkdirSync(copied);
    else copies.push(copyFile(found, copied));
  }
  await Promise.all(copies);
}

async function loadModules() {
  const [{ PGlite }, { unaccent }, { pg_trgm }, pgliteWasmModule] = await Promise.all([
    import("@electric-sql/pglite"),
    import("@electric-sql/pglite/contrib/unaccent"),
    import("@electric-sql/pglite/contrib/pg_trgm"),
    compileEngine(),
  ]);
  return { PGlite, extensions: { unaccent, pg_trgm }, pgliteWasmModule };
}

/** Before a copy is there to start it on: this needs no folder, and other threads do it. */
async function compileEngine(): Promise<WebAssembly.Module> {
  const file = createRequire(import.meta.url).resolve("@electric-sql/pglite/pglite.wasm");
  return WebAssembly.compile(await readFile(file));
}
