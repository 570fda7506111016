import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { systemClock } from "#server/core/clock.ts";
import { readConfig } from "#server/core/config.ts";
import type { Services } from "#server/core/context.ts";
import { openDatabase, openStore } from "#server/core/database/database.ts";
import { migrate } from "#server/core/database/migrate.ts";
import { routeUpgrades } from "#server/core/http/upgrade.ts";
import { Deadlines } from "#server/core/graphql/deadline.ts";
import { createLog } from "#server/core/log.ts";
import { createTerminalMailer } from "#server/core/mail/terminal-mailer.ts";
import { makeContext } from "#server/core/make-context.ts";
import type { StoredEvent } from "#server/core/ports.ts";
import { createBudgets } from "#server/core/cost/budgets.ts";
import { costBudgets } from "#server/core/cost/cost.limits.ts";
import { createRateLimits } from "#server/core/rate-limits.ts";
import { createTelemetry } from "#server/core/telemetry/telemetry.ts";
import { commit } from "#server/realtime/commit.ts";
import { createMemoryPubSub } from "#server/realtime/pub-sub.ts";
import { createRealtime } from "#server/realtime/realtime.ts";
import { createLiveServer } from "#server/realtime/live-server.ts";
import { createCommentSchema } from "./comment-schema.ts";
import { serveBench } from "./server-process.ts";

// The live part of the hub as `npm start` assembles it: real log, real sockets, the defaults.
const dataFolder = mkdtempSync(join(tmpdir(), "hub-bench-"));
process.on("exit", () => rmSync(dataFolder, { recursive: true, force: true }));
const config = { ...readConfig({ PUBLIC_URL: "http://127.0.0.1" }), dataFolder };
const log = createLog("error");
const database = await openDatabase(openStore(config, null), []);
await migrate(database, log);
const pubSub = createMemoryPubSub(log);
const realtime = createRealtime({ database, clock: systemClock, log, pubSub });

/** Stored and not told yet: what is measured is the telling. */
const stored: StoredEvent[] = [];
const services: Services = {
  config,
  log,
  clock: systemClock,
  database,
  mailer: createTerminalMailer(() => {}),
  limiter: createRateLimits(null),
  budgets: createBudgets(costBudgets, null),
  deadlines: new Deadlines(config.operationSeconds),
  telemetry: createTelemetry(log),
  eventLog: { ...realtime.eventLog, tell: (events) => void stored.push(...events) },
  rights: realtime.rights,
};
const sockets = createLiveServer({
  services,
  schema: createCommentSchema(),
  realtime,
  followables: [
    {
      field: "roomEvents",
      admit: async () => ({
        topic: "room:1",
        kind: "log",
        scope: "room:1:participant",
        rights: ["room:1"],
      }),
    },
  ],
  readViewer: async () => ({ kind: "nobody" }),
  // All clients of the bench come from one address.
  caps: { connectionsPerAddress: 100_000 },
});

const caller = { address: "", device: "", language: "en", token: null };
const context = makeContext(services, { kind: "nobody" }, caller, "bench");
let storeMicros = 0;

async function prepare(events: number): Promise<void> {
  const before = process.cpuUsage();
  for (let i = 0; i < events; i += 1) {
    await commit(context, (tx) =>
      tx.append("room:1", { type: "CommentPosted", data: { id: String(i) } }),
    );
  }
  const { user, system } = process.cpuUsage(before);
  storeMicros = (user + system) / events;
}

const server = createServer();
routeUpgrades(server, config.publicUrl, { "/graphql": sockets.upgrade });
server.listen(0, "127.0.0.1", () => {
  serveBench({
    port: (server.address() as AddressInfo).port,
    subscriptions: () => realtime.metrics.subscriptions,
    executions: () => realtime.metrics.executions,
    storeMicros: () => storeMicros,
    prepare,
    tell: () => realtime.eventLog.tell(stored.splice(0, 1)),
  });
});
