import { afterAll, beforeAll, expect, test } from "vitest";
import { seedDemoOutcomes } from "#server/features/workshops/outcomes/demo/seed-demo-outcomes.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { storePractice } from "#test/support/published-practice.ts";

let hub: TestHub;

beforeAll(async () => {
  hub = await startHub({ demo: true });
  // There may be no published practice yet that cities could adopt; it is made up for.
  await storePractice(hub);
  await seedDemoOutcomes(hub.services);
});
afterAll(() => hub?.stop());

const shown = `{
  challenges { nodes { slug state demo origins { workshop { slug } } solvedBy { slug } } }
  adoptions { nodes { slug state demo stoppedReason measuredResults { nodes { value valueBefore } }
    practice { slug } origins { comment { id } } } } }`;

interface Shown {
  challenges: { nodes: { state: string; demo: boolean; origins: object[] }[] };
  adoptions: {
    nodes: {
      state: string;
      demo: boolean;
      stoppedReason: string | null;
      measuredResults: { nodes: { value: number; valueBefore: number }[] };
    }[];
  };
}

test("a demo hub has a challenge in each state, each of the live workshop", async () => {
  const { challenges } = await hub.client().ask<Shown>(shown);
  expect(challenges.nodes.map(({ state }) => state).toSorted()).toEqual([
    "BEING_WORKED_ON",
    "OPEN",
    "SOLVED",
  ]);
  for (const { demo, origins } of challenges.nodes) {
    expect(demo).toBe(true);
    expect(origins).toEqual([{ workshop: { slug: "ha-long-demo" } }]);
  }
});

test("it has adoptions in use, piloting and stopped, with a reason and a figure before and after", async () => {
  const { adoptions } = await hub.client().ask<Shown>(shown);
  const nodes = adoptions.nodes.filter(({ demo }) => demo);
  expect(nodes.map(({ state }) => state).toSorted()).toEqual(["IN_USE", "PILOTING", "STOPPED"]);
  expect(nodes.find(({ state }) => state === "STOPPED")?.stoppedReason).toContain("invented");
  expect(nodes.find(({ state }) => state === "IN_USE")?.measuredResults.nodes).toEqual([
    { value: 1.3, valueBefore: 1.9 },
  ]);
});

test("seeding again changes nothing", async () => {
  const before = await hub.client().ask(shown);
  await seedDemoOutcomes(hub.services);
  expect(await hub.client().ask(shown)).toEqual(before);
});
