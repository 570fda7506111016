import { expect, test } from "vitest";
import { createBudgets } from "#server/core/cost/budgets.ts";
import { Meter } from "#server/core/cost/meter.ts";
import { Deadlines, ownerOfNow } from "#server/core/graphql/deadline.ts";

const budgets = createBudgets({ key: 0, session: 0, address: 0 }, null);
const deadlines = new Deadlines(60);
const ownerAt = (address: string) =>
  deadlines.run(async () => {
    const before = ownerOfNow();
    new Meter(budgets, { kind: "nobody" }, address, null).charge(1);
    return [before, ownerOfNow()];
  });

test("what is done for an operation is done in the turn of who pays for it", async () => {
  const [before, after] = await ownerAt("192.0.2.1");
  const [other, again] = await ownerAt("192.0.2.1");
  expect(before).not.toBe(other);
  expect(after).toBe(again);
  expect((await ownerAt("192.0.2.2"))[1]).not.toBe(after);
  expect(ownerOfNow()).toBeNull();
});
