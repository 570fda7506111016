import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { places } from "#server/tasks/places.ts";
import type { TestClient } from "#test/support/client.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";

// Each command is a process that opens the database: a dozen of them, one after the other.
vi.setConfig({ testTimeout: 120_000 });

let database: TestDatabase;
let hub: TestHub | null = null;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(async () => {
  await hub?.stop();
  hub = null;
  await database.remove();
});

/** As `npm run secretariat -- ADDRESS` does it. */
async function run(address: string) {
  const { dataFolder, databaseUrl } = database.config;
  const child = spawn(process.execPath, [join(places.server, "main.js"), "secretariat", address], {
    env: {
      PATH: process.env["PATH"],
      LOG_LEVEL: "fatal",
      PUBLIC_URL: "https://hub.example.org",
      ...(databaseUrl ? { DATABASE_URL: databaseUrl } : { HUB_DATA: dataFolder }),
    },
  });
  let said = "";
  const hear = (chunk: Buffer) => void (said += chunk.toString());
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  const [code] = (await once(child, "close")) as [number];
  expect(said).not.toMatch(/ {4}at /);
  return { code, said };
}

async function withHub<T>(work: (hub: TestHub) => Promise<T>): Promise<T> {
  hub = await startHub({ database });
  const done = await work(hub);
  await hub.stop();
  hub = null;
  return done;
}

const rolesOf = (client: TestClient) =>
  client.ask<{ viewer: { name: string; memberships: { role: string }[] } }>(
    "{ viewer { name memberships { role } } }",
  );

test("an address that the hub never saw is of the secretariat, once, and it is in the audit log", async () => {
  await withHub(async () => {});
  const first = await run(" First@Example.org ");
  expect(first.said).toMatch(/^first@example\.org is of the secretariat now.*one was made/);
  expect(first.said).toContain("https://hub.example.org/sign-in");
  expect(first.code).toBe(0);
  expect(await run("first@example.org")).toEqual({
    code: 0,
    said: "first@example.org is of the secretariat already: nothing was changed.\n",
  });
  await withHub(async ({ client }) => {
    const office = client();
    await office.signInAs({ email: "first@example.org" });
    const { viewer } = await rolesOf(office);
    expect(viewer).toEqual({ name: "Secretariat", memberships: [{ role: "SECRETARIAT" }] });
    const { auditLog } = await office.ask<{ auditLog: { nodes: object[] } }>(
      "{ auditLog(first: 5) { nodes { action actor details { name value } } } }",
    );
    expect(auditLog.nodes).toEqual([
      {
        action: "GRANT_MEMBERSHIP",
        actor: "SYSTEM",
        details: expect.arrayContaining([{ name: "role", value: "secretariat" }]),
      },
    ]);
  });
});

test("who has an account keeps it; a closed one and no address are refused", async () => {
  await withHub(async ({ client, services }) => {
    await client().signInAs({ email: "lan@example.org", name: "Lan" });
    const { personId } = await client().signInAs({ email: "shut@example.org" });
    const { kysely } = services.database;
    const closed = { disabled_at: new Date() };
    await kysely.updateTable("person").set(closed).where("id", "=", personId).execute();
  });
  expect((await run("lan@example.org")).said).toMatch(/The account was there\./);
  const shut = await run("shut@example.org");
  expect(shut).toMatchObject({ code: 1, said: expect.stringMatching(/^shut@.*closed/) });
  for (const wrong of ["nobody", "a@b", "a@b.org, c@d.org", "<a@b.org>"])
    expect(await run(wrong)).toEqual({ code: 1, said: `${wrong}: Check the e-mail address.\n` });
  await withHub(async ({ client }) => {
    const lan = client();
    await lan.signInAs({ email: "lan@example.org" });
    const { viewer } = await rolesOf(lan);
    expect(viewer).toEqual({ name: "Lan", memberships: [{ role: "SECRETARIAT" }] });
  });
});

test("while a hub runs: a server takes it and the hub knows; an embedded one says to stop it", async () => {
  hub = await startHub({ database });
  const office = hub.client();
  await office.signInAs({ email: "office@example.org" });
  const { code, said } = await run("office@example.org");
  const { viewer } = await rolesOf(office);
  if (hub.services.database.embedded) {
    expect(said).toMatch(/^Another hub is running on the data folder .*: stop it first/);
    expect({ code, roles: viewer.memberships }).toEqual({ code: 1, roles: [] });
  } else {
    expect({ code, roles: viewer.memberships }).toEqual({
      code: 0,
      roles: [{ role: "SECRETARIAT" }],
    });
  }
});
