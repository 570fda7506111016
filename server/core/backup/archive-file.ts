import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { rename, rm, stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { pipeline as connect, Readable } from "node:stream";
import { createGunzip, createGzip } from "node:zlib";
import {
  archiveFormat,
  type ArchiveLine,
  archiveVersion,
  type Seal,
} from "#server/core/backup/archive-line.ts";
import { BackupRefused } from "#server/core/backup/backup-refused.ts";

/** Sessions and mail addresses are in it: only its owner may read it. */
const ownersOnly = 0o600;

/** Writes a backup file; it has its name only once it is whole. Resolves to its size in bytes. */
export async function writeArchive(
  file: string,
  lines: AsyncIterable<ArchiveLine>,
): Promise<number> {
  if (await exists(file)) throw new BackupRefused(`${file} is there already: name another file.`);
  const partial = `${file}.partial`;
  try {
    const target = createWriteStream(partial, { mode: ownersOnly, flags: "wx", flush: true });
    await pipeline(Readable.from(sealed(lines)), createGzip({ level: 6 }), target);
    const { size } = await stat(partial);
    await rename(partial, file);
    return size;
  } catch (error) {
    if (!isThere(error)) await rm(partial, { force: true });
    throw told(error, file);
  }
}

async function* sealed(lines: AsyncIterable<ArchiveLine>): AsyncGenerator<string> {
  const hash = createHash("sha256");
  for await (const line of lines) {
    const text = `${JSON.stringify(line)}\n`;
    hash.update(text);
    yield text;
  }
  yield `${JSON.stringify({ line: "seal", sha256: hash.digest("hex") } satisfies Seal)}\n`;
}

/** Reads a backup file; throws BackupRefused at its end when it is not what was written. */
export async function* readArchive(file: string): AsyncGenerator<ArchiveLine> {
  const hash = createHash("sha256");
  let seal: Seal | null = null;
  let first = true;
  try {
    for await (const text of textLines(file)) {
      if (seal) throw new BackupRefused(`${file} goes on after its end.`);
      const line = JSON.parse(text) as ArchiveLine | Seal;
      if (first) checkHead(file, line);
      first = false;
      if (line.line === "seal") seal = line;
      else {
        hash.update(`${text}\n`);
        yield line;
      }
    }
  } catch (error) {
    throw told(error, file);
  }
  if (seal?.sha256 !== hash.digest("hex")) throw damaged(file);
}

function checkHead(file: string, line: ArchiveLine | Seal): void {
  if (line.line !== "head" || line.format !== archiveFormat)
    throw new BackupRefused(`${file} is no backup of a hub.`);
  if (line.version !== archiveVersion)
    throw new BackupRefused(`${file} was made by a newer hub: restore it with that one.`);
}

async function* textLines(file: string): AsyncGenerator<string> {
  const unpacked = createGunzip();
  // Whatever breaks on the way breaks the reading below.
  connect(createReadStream(file), unpacked, () => {});
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let rest: string[] = [];
  for await (const chunk of unpacked as AsyncIterable<Buffer>) {
    const parts = decoder.decode(chunk, { stream: true }).split("\n");
    for (const part of parts.slice(0, -1)) {
      yield rest.concat(part).join("");
      rest = [];
    }
    rest.push(parts.at(-1)!);
  }
  if (rest.join("") !== "") throw damaged(file);
}

function damaged(file: string): BackupRefused {
  return new BackupRefused(`${file} is damaged or was cut off: nothing was changed.`);
}

/** What a person can put right as a sentence; what the file's content causes as damage. */
function told(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || error instanceof BackupRefused) return error;
  const code = "code" in error ? String(error.code) : "";
  const sayings: Readonly<Record<string, string>> = {
    ENOENT: `There is no ${file}, or no such folder.`,
    EACCES: `${file} may not be read or written.`,
    ENOSPC: `There is no room for ${file}.`,
    EEXIST: `${file}.partial is there: another backup is being written, or one was cut off.`,
    EISDIR: `${file} is a folder: name a file.`,
  };
  if (sayings[code] !== undefined) return new BackupRefused(sayings[code]);
  const ofContent = error instanceof SyntaxError || error instanceof TypeError;
  return ofContent || code.startsWith("Z_") ? damaged(file) : error;
}

function isThere(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EEXIST";
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
