import { globSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Below this a compressed answer saves nothing. */
const worthwhile = 1_000;

/** Writes `x.js.br` and `x.js.gz` beside every text file, so that serving costs no time. */
export async function compressFolder(folder: string, quality = 10): Promise<void> {
  const files = globSync("**/*.{js,css,svg,json,webmanifest,txt}", { cwd: folder });
  await Promise.all(files.map((file) => compressFile(join(folder, file), quality)));
}

async function compressFile(file: string, quality: number): Promise<void> {
  const content = await readFile(file);
  if (content.length < worthwhile) return;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  await Promise.all([
    brotli(content, { params }).then((packed) => writeFile(`${file}.br`, packed)),
    zip(content, { level: Math.min(quality, 9) }).then((packed) => writeFile(`${file}.gz`, packed)),
  ]);
}
