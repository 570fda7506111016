import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Worker } from "node:worker_threads";

/** After so long without a page to set, the thread and its memory (200 MB) are given back. */
const idleMs = 60_000;
/** A page that takes longer is given up: a note is a few pages, and one takes a tenth of a second. */
const patienceMs = 30_000;
const mostWaiting = 20;

const packages = createRequire(import.meta.url);
const fontFiles = [
  ["be-vietnam-pro", "400Regular/BeVietnamPro_400Regular"],
  ["be-vietnam-pro", "400Regular_Italic/BeVietnamPro_400Regular_Italic"],
  ["be-vietnam-pro", "600SemiBold/BeVietnamPro_600SemiBold"],
  ...["Thai", "Lao", "Khmer", "Myanmar"].flatMap((script) =>
    ["400Regular", "600SemiBold"].map(
      (weight) =>
        [`noto-sans-${script.toLowerCase()}`, `${weight}/NotoSans${script}_${weight}`] as const,
    ),
  ),
] as const;

/** Where the font files of documents and pictures are: Vietnamese, Thai, Lao, Khmer, Burmese. */
export const fontPaths: readonly string[] = fontFiles.map(([family, file]) =>
  join(dirname(packages.resolve(`@expo-google-fonts/${family}/package.json`)), `${file}.ttf`),
);

/** In this order: what one lacks, the next one has. */
export const fontFamilies = [
  "Be Vietnam Pro",
  "Noto Sans Thai",
  "Noto Sans Lao",
  "Noto Sans Khmer",
  "Noto Sans Myanmar",
] as const;

/** Too many pages wait to be set already. */
export class TooBusy extends Error {}

interface Waiting {
  resolve(pdf: Uint8Array): void;
  reject(error: Error): void;
}

const waiting = new Map<number, Waiting>();
let lastId = 0;
let thread: Worker | null = null;
let idle: NodeJS.Timeout | undefined;

/** Sets `main`, a Typst document that reads `note.json`, as a tagged PDF. Throws TooBusy. */
export async function setPdf(main: string, data: string): Promise<Uint8Array> {
  if (waiting.size >= mostWaiting) throw new TooBusy("Too many documents wait to be set.");
  const worker = (thread ??= startThread());
  clearTimeout(idle);
  const id = (lastId += 1);
  const late = setTimeout(() => {
    void worker.terminate();
  }, patienceMs);
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      // The port of a thread has no origin; the rule is for windows.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      worker.postMessage({ id, main, data });
    });
  } finally {
    clearTimeout(late);
    waiting.delete(id);
    if (waiting.size === 0) idle = setTimeout(() => void thread?.terminate(), idleMs).unref();
  }
}

function startThread(): Worker {
  // Built, it stands beside this file; in the tests both are sources.
  const file = import.meta.url.endsWith(".ts") ? "./typst-worker.ts" : "./typst-worker.js";
  const worker = new Worker(new URL(file, import.meta.url), { workerData: { fonts: fontPaths } });
  worker.unref();
  worker.on("message", ({ id, pdf, error }: { id: number; pdf?: Uint8Array; error?: string }) => {
    const job = waiting.get(id);
    if (pdf) job?.resolve(pdf);
    else job?.reject(new Error(`The document cannot be set: ${error}`));
  });
  worker.on("error", (error) => failAll(error as Error));
  worker.on("exit", () => {
    if (thread === worker) thread = null;
    failAll(new Error("The thread that sets documents ended."));
  });
  return worker;
}

function failAll(error: Error): void {
  for (const { reject } of waiting.values()) reject(error);
}
