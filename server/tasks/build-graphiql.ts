import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { compressFolder } from "./compress-folder.ts";
import { places, root } from "./places.ts";
import { replaceFolder } from "./replace-folder.ts";

/** Megabytes of an editor that few load: packing them as tightly as the client costs ten times more. */
const quality = 5;

/** client/graphiql → dist/graphiql, in a process of its own as the client. */
export async function buildGraphiql(): Promise<void> {
  await replaceFolder(places.graphiqlFolder, async (outDir) => {
    const vite = join(root, "node_modules/vite/bin/vite.js");
    const options = ["--config", "vite.graphiql.config.ts", "--outDir", outDir];
    const { status } = spawnSync(process.execPath, [vite, "build", ...options], {
      cwd: root,
      stdio: "inherit",
      env: { ...process.env, NODE_ENV: "production" },
    });
    if (status !== 0) throw new Error("GraphiQL could not be built; see above.");
    await compressFolder(outDir, quality);
  });
}
