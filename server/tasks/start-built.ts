import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { isFresh } from "./is-fresh.ts";
import { places, root } from "./places.ts";

// What `npm start` says, such as who may not start twice, must not wait for a build that is fresh.
if (!isFresh()) {
  const build = join(root, "server/build.ts");
  const { status } = spawnSync(process.execPath, [build], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

const { main } = (await import(join(places.server, "main.js"))) as {
  main: (command: string, found: typeof places) => Promise<void>;
};
await main(process.argv[2] ?? "serve", places);
