import { afterAll, beforeAll, expect, test } from "vitest";
import { lookAt } from "#server/features/accounts/health/look-at.ts";
import type { HubHealth } from "#server/features/accounts/health/hub-health.type.ts";
import type { TestClient } from "#test/support/client.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { until } from "#test/support/until.ts";

let hub: TestHub;
let secretariat: TestClient;
beforeAll(async () => {
  hub = await startHub();
  secretariat = hub.client();
  await secretariat.signInAs({
    email: "office@example.org",
    memberships: [{ role: "secretariat" }],
  });
});
afterAll(() => hub.stop());

const everything = `{ hubHealth {
  at version startedAt redisAnswers lagMs memoryMegabytes lookAt searchWaiting
  database { embedded answeredInMs sizeMegabytes waiting migrations migrationsMissing }
  disk { freeMegabytes totalMegabytes }
  mail { configured lettersUnderWay lastSentAt lastFailedAt }
  live { connections subscriptions groups documents documentConnections }
} }`;

const look = async () => (await secretariat.ask<{ hubHealth: HubHealth }>(everything)).hubHealth;

test("the secretariat is told how the hub is, in numbers of what really runs", async () => {
  const health = await look();
  const { embedded } = hub.services.database;
  expect(health).toMatchObject({
    version: "0.1.0",
    database: { embedded, migrationsMissing: 0 },
    mail: { configured: false, lettersUnderWay: 0 },
    live: { connections: 0, documents: 0 },
    redisAnswers: null,
  });
  expect(health.database.sizeMegabytes).toBeGreaterThan(5);
  expect(health.database.migrations).toBeGreaterThan(10);
  expect(health.disk === null).toBe(!embedded);
  if (health.disk)
    expect(health.disk.freeMegabytes).toBeLessThanOrEqual(health.disk.totalMegabytes);
});

test("what is open is counted, and that a letter left", async () => {
  const follower = hub.client();
  follower.subscribe("subscription { networkEvents { __typename } }");
  await until("the subscription to be let in", () => hub.services.metrics.groups === 1);
  await hub
    .client()
    .query(`mutation { requestSignInCode(input: { email: "who@example.org" }) { __typename } }`);
  const health = await look();
  expect(health.live).toMatchObject({ connections: 1, subscriptions: 1, groups: 1 });
  expect(health.mail.lastSentAt).not.toBeNull();
});

test("nobody else is, with a role or without", async () => {
  const expert = hub.client();
  await expert.signInAs({ email: "expert@example.org", memberships: [{ role: "expert" }] });
  for (const client of [expert, hub.client()]) {
    const { errors, data } = await client.query<{ hubHealth: null } | null>(everything);
    expect(errors?.[0]?.extensions?.["code"]).toBe("FORBIDDEN");
    expect(data?.hubHealth ?? null).toBeNull();
  }
});

test("it names no path, no host and nobody", async () => {
  const told = JSON.stringify(await look());
  const { dataFolder, databaseUrl } = hub.services.config;
  for (const secret of [dataFolder, databaseUrl, "127.0.0.1", "example.org", "/"])
    if (secret) expect(told).not.toContain(secret);
});

test("it says what somebody should look at, and when all is well", () => {
  const at = new Date(2_000);
  const well = {
    at,
    version: "1",
    startedAt: at,
    database: {
      embedded: true,
      answeredInMs: 1,
      sizeMegabytes: 30,
      waiting: 0,
      migrations: 20,
      migrationsMissing: 0,
    },
    disk: { freeMegabytes: 20_000, totalMegabytes: 40_000 },
    mail: { configured: true, lettersUnderWay: 0, lastSentAt: at, lastFailedAt: new Date(1_000) },
    redisAnswers: true,
    live: { connections: 0, subscriptions: 0, groups: 0, documents: 0, documentConnections: 0 },
    lagMs: 3,
    memoryMegabytes: 200,
  };
  expect(lookAt(well)).toEqual([]);
  expect(lookAt({ ...well, disk: null, redisAnswers: null })).toEqual([]);
  const ill = {
    DATABASE: { database: { ...well.database, migrationsMissing: 1 } },
    DISK: { disk: { ...well.disk, freeMegabytes: 900 } },
    MAIL: { mail: { ...well.mail, lastFailedAt: new Date(3_000) } },
    REDIS: { redisAnswers: false },
    SPEED: { lagMs: 900 },
  };
  for (const [part, change] of Object.entries(ill))
    expect(lookAt({ ...well, ...change })).toEqual([part]);
});
