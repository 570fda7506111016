import { afterEach, beforeEach, expect, test } from "vitest";
import { forgetWhatIsOld } from "#server/retention.ts";
import { requestCode } from "#test/accounts/signing-in.ts";
import { TestClock } from "#test/support/clock.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { change, join, makeWorkshop } from "#test/support/workshop.ts";

const day = 24 * 60 * 60 * 1000;
let clock: TestClock;
let hub: TestHub;

beforeEach(async () => {
  clock = new TestClock();
  hub = await startHub({ clock, config: { retention: { guestDays: 100, sessionDays: 40 } } });
});
afterEach(() => hub.stop());

async function guestNames(): Promise<string[]> {
  const rows = await hub.services.database.kysely.selectFrom("guest").select("name").execute();
  return rows.map(({ name }) => name).toSorted();
}

test("a guest's name goes some time after their last workshop closed, and not before", async () => {
  const [over, open] = [await makeWorkshop(hub), await makeWorkshop(hub)];
  await join(over, hub.client(), "Lan");
  await join(open, hub.client(), "Minh");
  const both = await join(over, hub.client(), "Hoa");
  await join(open, both.client);
  await change(over.host, "closeWorkshop", { workshopId: over.id }, "");
  clock.advance(99 * day);
  await forgetWhatIsOld(hub.services);
  expect(await guestNames()).toEqual(["Hoa", "Lan", "Minh"]);
  clock.advance(2 * day);
  await forgetWhatIsOld(hub.services);
  expect(await guestNames()).toEqual(["Former participant", "Hoa", "Minh"]);
});

test("sessions and codes that are over are not kept for long", async () => {
  const client = hub.client();
  await client.signInAs({ email: "lan@example.org" });
  await requestCode(hub, client, "lan@example.org");
  const db = hub.services.database.kysely;
  const left = async () => {
    await forgetWhatIsOld(hub.services);
    const sessions = await db.selectFrom("session").select("id").execute();
    const codes = await db.selectFrom("sign_in_code").select("id").execute();
    return [sessions.length, codes.length];
  };
  expect(await left()).toEqual([1, 1]);
  clock.advance(2 * day);
  // The session ran out after its day, and is kept for those 40 days.
  expect(await left()).toEqual([1, 0]);
  clock.advance(40 * day);
  expect(await left()).toEqual([0, 0]);
});

test("several nodes at the same moment forget each thing once", async () => {
  const client = hub.client();
  await client.signInAs({ email: "lan@example.org" });
  clock.advance(50 * day);
  const forgotten = await Promise.all([1, 2, 3].map(() => forgetWhatIsOld(hub.services)));
  expect(forgotten.reduce((sum, rows) => sum + rows, 0)).toBe(1);
});
