import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import { createTypstCompiler, loadFonts, type TypstCompiler } from "@myriaddreamin/typst.ts";

// Runs in a thread of its own, as it stands or built: setting a page takes the processor for a while,
// and whatever goes wrong in it stays here. It imports packages only.

interface Job {
  id: number;
  main: string;
  data: string;
}

const ready = start(workerData as { fonts: readonly string[] });
// The first job says what went wrong at the start.
ready.catch(() => {});

parentPort!.on("message", (job: Job) => {
  void set(job).then(
    (pdf) => answer({ id: job.id, pdf }),
    (error: unknown) => answer({ id: job.id, error: String(error) }),
  );
});

function answer(message: { id: number; pdf?: Uint8Array; error?: string }): void {
  // The port of a thread has no origin; the rule is for windows.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort!.postMessage(message);
}

async function start({ fonts }: { fonts: readonly string[] }): Promise<TypstCompiler> {
  const packageFolder = dirname(
    fileURLToPath(import.meta.resolve("@myriaddreamin/typst-ts-web-compiler")),
  );
  const [wasm, ...faces] = await Promise.all([
    readFile(join(packageFolder, "typst_ts_web_compiler_bg.wasm")),
    ...fonts.map((path) => readFile(path)),
  ]);
  const compiler = createTypstCompiler();
  await compiler.init({
    getModule: () => ({ module_or_path: wasm }),
    beforeBuild: [
      loadFonts(
        faces.map((face) => new Uint8Array(face)),
        { assets: false },
      ),
    ],
  });
  return compiler;
}

async function set({ main, data }: Job): Promise<Uint8Array> {
  const compiler = await ready;
  await compiler.reset();
  compiler.addSource("/main.typ", main);
  compiler.mapShadow("/note.json", new TextEncoder().encode(data));
  const { result, diagnostics } = await compiler.compile({
    mainFilePath: "/main.typ",
    format: 1,
    diagnostics: "unix",
  });
  if (!result) throw new Error((diagnostics ?? []).join("\n"));
  return result;
}
