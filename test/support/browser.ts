import { mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContextOptions, chromium as playwright } from "playwright-core";

/** A phone as in the expectations; a desk. */
export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
};
export const desk: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };

const flags = [
  "--no-sandbox",
  "--headless=new",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
  "--hide-scrollbars",
];

/** A headless Chromium: the one at CHROMIUM_PATH, else the one that comes with npm. */
export async function startBrowser(): Promise<Browser> {
  return playwright.launch({ executablePath: await chromiumPath(), args: flags, headless: true });
}

async function chromiumPath(): Promise<string> {
  const given = process.env["CHROMIUM_PATH"];
  if (given) return given;
  // The package unpacks for a cloud function unless told of the system, and takes whatever an
  // older version left in the temporary folder: so each version has a folder of its own.
  process.env["AWS_EXECUTION_ENV"] = "AWS_Lambda_nodejs24.x";
  const before = process.env["TMPDIR"];
  const folder = join(tmpdir(), "hub-chromium-153");
  mkdirSync(folder, { recursive: true });
  process.env["TMPDIR"] = folder;
  try {
    const { default: packed } = await import("@sparticuz/chromium");
    const path = await packed.executablePath();
    process.env["FONTCONFIG_FILE"] = writeFontList(folder);
    return path;
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
}

/**
 * The package's own list of fonts names `/tmp/fonts`, whatever the temporary folder is. A browser
 * without any font dies of the first form field, whose font is the system's.
 */
function writeFontList(folder: string): string {
  const folders = [join(folder, "fonts"), "/usr/share/fonts"].map((path) => `<dir>${path}</dir>`);
  const file = join(folder, "fonts.conf");
  const cache = `<cachedir>${join(folder, "fonts-cache")}</cachedir>`;
  writeFileSync(file, `<?xml version="1.0"?><fontconfig>${folders.join("")}${cache}</fontconfig>`);
  return file;
}
