import { build } from "vite";
import { writeOperationNames } from "./operation-names.ts";
import { places, root } from "./places.ts";
import { replaceFolder } from "./replace-folder.ts";

/** server/ and schema/ → dist/server. */
export async function buildServer(): Promise<void> {
  writeOperationNames();
  await replaceFolder(places.server, async (outDir) => {
    await build({ root, configFile: "vite.server.config.ts", build: { outDir } });
  });
}
