import { readFile } from "node:fs/promises";
import { join } from "node:path";

interface Chunk {
  file: string;
  imports?: string[];
  css?: string[];
}

type Manifest = Readonly<Record<string, Chunk>>;

/** Tags for the head of one page. */
export type Preloads = (path: string, language: string) => string;

/** The pages that people land on: from a QR code, a link in a messenger, a bookmark. */
const landings: readonly (readonly [path: RegExp, page: string])[] = [
  [/^\/$/, "pages/HomePage.tsx"],
  [/^\/w\/[^/]+$/, "pages/WorkshopPage.tsx"],
  [/^\/j\/[^/]+$/, "pages/JoinPage.tsx"],
];

/**
 * Tells the browser at once which files a page will need: its code and its texts would else be asked
 * for only when the code that every page needs is there, one round trip later.
 */
export async function readPreloads(clientFolder: string, html: string): Promise<Preloads> {
  const text = await readFile(join(clientFolder, ".vite/manifest.json"), "utf8");
  const manifest = JSON.parse(text) as Manifest;
  return (path, language) => {
    const page = landings.find(([pattern]) => pattern.test(path))?.[1];
    const sources = [`i18n/locales/${language}.po`, ...(page ? [page] : [])];
    const files = [...filesOf(manifest, sources)].filter((file) => !html.includes(file));
    return files.map(tag).join("");
  };
}

function filesOf(manifest: Manifest, sources: readonly string[]): Set<string> {
  const files = new Set<string>();
  const add = (source: string): void => {
    const chunk = manifest[source];
    if (!chunk || files.has(chunk.file)) return;
    files.add(chunk.file);
    chunk.css?.forEach((file) => files.add(file));
    chunk.imports?.forEach(add);
  };
  sources.forEach(add);
  return files;
}

function tag(file: string): string {
  return file.endsWith(".css")
    ? `<link rel="preload" as="style" crossorigin href="/${file}">`
    : `<link rel="modulepreload" crossorigin href="/${file}">`;
}
