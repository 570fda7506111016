import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "#server/core/config.ts";
import { createLog } from "#server/core/log.ts";
import type { startHub as StartHub } from "#server/hub.ts";
import { ensureBuilt } from "#server/tasks/ensure-built.ts";
import { places } from "#server/tasks/places.ts";
import { serveMeter } from "#test/bench/co-editing/meter.ts";
import { TestClient } from "#test/support/client.ts";
import { createMinutesRoom } from "#test/support/minutes-room.ts";

/** A whole hub with its embedded database, as `npm start` runs it. */
await ensureBuilt(["server", "template"]);
const dataFolder = await mkdtemp(join(tmpdir(), "hub-bench-"));
const config = readConfig({ PORT: "0", HUB_DATA: dataFolder, HUB_DEMO: "0", LOG_LEVEL: "error" });
const { startHub } = (await import(join(places.server, "hub.js"))) as { startHub: typeof StartHub };
const log = createLog(config.logLevel);
const hub = await startHub({
  config,
  log,
  clientFolder: null,
  templateFolder: places.templateFolder,
});
const room = await createMinutesRoom(hub.services);
const client = new TestClient(hub.address, hub.services);
const { personId } = await client.signInAs({ email: "typist@example.org" });
await room.seat(personId, { role: "chair" });
serveMeter(
  { address: hub.address, cookie: client.cookie, documentName: room.documentName },
  async () => {
    await hub.stop();
    await rm(dataFolder, { recursive: true, force: true });
  },
);
