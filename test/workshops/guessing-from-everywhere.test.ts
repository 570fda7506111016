import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { TestClient } from "#test/support/client.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { change, join, makeWorkshop } from "#test/support/workshop.ts";

let hub: TestHub;

// Limits are counted in the hub: each try of a test has its own.
beforeEach(async () => {
  // A proxy in front says where somebody comes from, so tests can come from many places.
  hub = await startHub({ config: { trustProxy: true } });
});
afterEach(() => hub?.stop());

function at(address: string): TestClient {
  const client = hub.client();
  client.headers["x-forwarded-for"] = address;
  return client;
}

/** So many wrong codes in one request; how many of them were refused. */
async function guess(client: TestClient, times: number): Promise<number> {
  const fields = Array.from(
    { length: times },
    (_, i) => `a${i}: workshopByCode(code: "ZZZZZZ") { slug }`,
  );
  const { errors = [] } = await client.query(`{ ${fields.join("\n")} }`);
  for (const { extensions } of errors) expect(extensions?.["code"]).toBe("TOO_MANY_REQUESTS");
  return errors.length;
}

test("codes cannot be guessed through from many addresses, and nobody locks a hall out", async () => {
  const [room, other] = [await makeWorkshop(hub), await makeWorkshop(hub)];
  const [hall, newHall, botnet] = ["198.51.100.1", "198.51.100.2", "203.0.113.1"];
  await join(room, at(hall), "First");
  // No address comes near its own limit of forty.
  for (let i = 0; i < 101; i += 1) await guess(at(`10.1.${i}.1`), 10);

  expect(await guess(at(botnet), 3)).toBe(0);
  expect(await guess(at(botnet), 1)).toBe(1);
  // Right or wrong alike, whichever way it is tried.
  const input = { code: other.joinCode, name: "Guesser", clientKey: randomUUID() };
  expect((await change(at(botnet), "joinWorkshop", input, "")).__typename).toBe("TooManyRequests");

  // Three typing mistakes are forgiven at an address that nobody came from before.
  expect(await guess(at(newHall), 3)).toBe(0);
  await join(other, at(newHall), "Second");
  // From then on its mistakes are those of a hall: its code is taken, other codes are not.
  expect(await guess(at(newHall), 5)).toBe(5);
  await join(other, at(newHall), "Third");
  const elsewhere = { code: room.joinCode, name: "Guesser", clientKey: randomUUID() };
  expect((await change(at(newHall), "joinWorkshop", elsewhere, "")).__typename).toBe(
    "TooManyRequests",
  );
  await guess(at(hall), 10);
  await join(room, at(hall), "Fourth");
});
