import { build } from "vite";
import { places, root } from "./places.ts";
import { replaceFolder } from "./replace-folder.ts";

/** server/ and schema/ → dist/server. */
export async function buildServer(): Promise<void> {
  await replaceFolder(places.server, async (outDir) => {
    await build({ root, configFile: "vite.server.config.ts", build: { outDir } });
  });
}
