import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { compressFolder } from "./compress-folder.ts";
import { places, root } from "./places.ts";
import { replaceFolder } from "./replace-folder.ts";

/**
 * client/ → dist/client, every text file also as .br and .gz. In a process of its own, because
 * React goes by NODE_ENV and whoever builds may be a test.
 */
export async function buildClient(): Promise<void> {
  await replaceFolder(places.clientFolder, async (outDir) => {
    const vite = join(root, "node_modules/vite/bin/vite.js");
    const options = ["--config", "vite.config.ts", "--outDir", outDir, "--logLevel", "warn"];
    const { status } = spawnSync(process.execPath, [vite, "build", ...options], {
      cwd: root,
      stdio: "inherit",
      env: { ...process.env, NODE_ENV: "production" },
    });
    if (status !== 0) throw new Error("The client could not be built; see above.");
    await compressFolder(outDir);
  });
}
