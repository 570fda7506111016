import { type ChildProcess, spawn } from "node:child_process";
import { watch } from "node:fs";
import { join } from "node:path";
import { createServer } from "vite";
import { buildServer } from "./tasks/build-server.ts";
import { ensureBuilt } from "./tasks/ensure-built.ts";
import { places, root } from "./tasks/places.ts";

// Both sides reload: Vite serves the client and passes /graphql and the like on to the hub, which
// is built and started anew whenever one of its sources changes.

// Vite would say production, and the hub would believe it.
process.env["NODE_ENV"] ??= "development";
// Links in letters and in the terminal lead to where the pages are.
process.env["PUBLIC_URL"] ??= `http://localhost:${process.env["CLIENT_PORT"] ?? 5173}`;

/** Changes come in bursts: an editor's save, a checkout. */
const quietMs = 150;

let hub: ChildProcess | null = null;

function startHub(): void {
  const main = JSON.stringify(join(places.server, "main.js"));
  // The client comes from Vite, not from the last build.
  const folders = JSON.stringify({ ...places, clientFolder: null });
  const script = `const { main } = await import(${main}); await main("serve", ${folders});`;
  hub = spawn(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: root,
    stdio: "inherit",
  });
}

/** The data folder is locked until the old hub has closed it. */
async function stopHub(): Promise<void> {
  const running = hub;
  if (!running || running.exitCode !== null) return;
  await new Promise((resolve) => {
    running.once("exit", resolve);
    running.kill("SIGTERM");
  });
}

async function restart(): Promise<void> {
  try {
    await buildServer();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return;
  }
  await stopHub();
  startHub();
}

let waiting: NodeJS.Timeout | undefined;
let restarting = Promise.resolve();
function changed(): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    restarting = restarting.then(restart);
  }, quietMs);
}

await ensureBuilt(["server", "generated", "graphiql", "template"]);
startHub();
for (const folder of ["server", "schema"]) {
  watch(join(root, folder), { recursive: true }, (_event, file) => {
    if (file?.endsWith(".ts") && !file.startsWith("generated")) changed();
  });
}
const client = await createServer({
  configFile: join(root, "vite.config.ts"),
  root: join(root, "client"),
});
await client.listen();
client.printUrls();

// Whoever ends this one ends the hub with it: it would hold its port and its folder on.
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    void Promise.all([stopHub(), client.close()]).then(() => process.exit(0));
  });
}
