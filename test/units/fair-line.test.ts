import { expect, test } from "vitest";
import { FairLine } from "#server/core/fair-line.ts";

/** Stands in line for each of these, in this order, and tells the order in which they came in. */
async function served(line: FairLine, names: readonly string[]): Promise<string[]> {
  const order: string[] = [];
  const all = names.map(async (name) => {
    await line.enter(name.slice(0, 1));
    order.push(name);
    await new Promise((resolve) => setImmediate(resolve));
    line.leave();
  });
  await Promise.all(all);
  return order;
}

test("owners take turns, and what one of them asks for goes in its order", async () => {
  const names = ["a1", "a2", "a3", "a4", "b1", "c1", "b2"];
  expect(await served(new FairLine(1), names)).toEqual(["a1", "a2", "b1", "c1", "a3", "b2", "a4"]);
});

test("so many are in at a time, and a place that is left is given on or kept", async () => {
  const line = new FairLine(2);
  await line.enter("a");
  await line.enter("a");
  const third = line.enter("b");
  expect([line.inside, line.length]).toEqual([2, 1]);
  line.leave();
  await third;
  expect([line.inside, line.length]).toEqual([2, 0]);
  line.leave();
  line.leave();
  expect([line.inside, line.length]).toEqual([0, 0]);
});
