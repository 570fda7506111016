import { join } from "node:path";
import { readConfig } from "#server/core/config.ts";
import { createLog } from "#server/core/log.ts";
import type { startHub as StartHub } from "#server/hub.ts";
import { places } from "#server/tasks/places.ts";
import { serveMeter } from "#test/bench/co-editing/meter.ts";
import { hubAddress } from "#test/bench/reading/questions.ts";

/** A whole hub on the PostgreSQL server, as `npm start` runs it. */
const config = readConfig({
  ...process.env,
  PORT: "0",
  PUBLIC_URL: hubAddress,
  HUB_DEMO: "0",
  LOG_LEVEL: "warn",
  // One address asks for thousands of people here.
  COST_PER_ADDRESS: "999999999999",
});
const { startHub } = (await import(join(places.server, "hub.js"))) as { startHub: typeof StartHub };
const log = createLog(config.logLevel);
const hub = await startHub({ config, log, clientFolder: null, templateFolder: null });
serveMeter({ address: hub.address, cookie: "", documentName: "" }, () => hub.stop());
