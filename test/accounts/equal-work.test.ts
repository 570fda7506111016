import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { readConfig } from "#server/core/config.ts";
import { askForCode, requestCode, signIn, signInByLetter } from "#test/accounts/signing-in.ts";
import type { TestClient } from "#test/support/client.ts";
import { type Collector, startCollector } from "#test/support/collector.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { until } from "#test/support/until.ts";

let collector: Collector;
let hub: TestHub;

beforeAll(async () => {
  collector = await startCollector();
  vi.stubEnv("OTEL_EXPORTER_OTLP_ENDPOINT", collector.address);
  vi.stubEnv("OTEL_BSP_SCHEDULE_DELAY", "50");
  const { traces } = readConfig(process.env);
  hub = await startHub({ config: { traces } });
  for (const email of ["known@example.org", "closed@example.org"])
    await signInByLetter(hub, hub.client(), email, "Known");
  await hub.services.database.kysely
    .updateTable("person")
    .set({ disabled_at: new Date() })
    .where("email", "=", "closed@example.org")
    .execute();
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await hub.stop();
  await collector.close();
});

const emails = ["known@example.org", "closed@example.org", "unknown@example.org"];

/** Every statement that one request sends to the database, in their order. */
async function statementsOf(ask: (client: TestClient) => Promise<unknown>): Promise<string[]> {
  const traceId = randomBytes(16).toString("hex");
  const client = hub.client();
  client.headers["traceparent"] = `00-${traceId}-00f067aa0ba902b7-01`;
  await ask(client);
  const spans = () => collector.spans().filter((span) => span.traceId === traceId);
  // The request's own ends last, after all that was done for it.
  await until("the request", () => spans().some(({ name }) => name === "POST /graphql"));
  return spans().flatMap(({ attributes }) => attributes["db.query.text"] ?? []);
}

test("asking for a code does the same work, and sends a letter, whether or not there is an account", async () => {
  const done: string[][] = [];
  for (const email of emails) {
    const before = hub.letters().length;
    done.push(await statementsOf((client) => askForCode(client, email)));
    expect(hub.letters()).toHaveLength(before + 1);
  }
  expect(done[0]!.join()).toContain("sign_in_code");
  expect(done.map((texts) => texts.filter((text) => /\bperson\b/.test(text)))).toEqual([
    [],
    [],
    [],
  ]);
  expect(done[1]).toEqual(done[0]);
  expect(done[2]).toEqual(done[0]);
});

test("a wrong code does the same work, whether or not there is an account", async () => {
  const done: string[][] = [];
  for (const email of emails) {
    const right = await requestCode(hub, hub.client(), email);
    const code = right === "000000" ? "000001" : "000000";
    done.push(await statementsOf((client) => signIn(client, { email, code })));
  }
  expect(done[0]!.join()).toContain("sign_in_code");
  expect(done[1]).toEqual(done[0]);
  expect(done[2]).toEqual(done[0]);
});
