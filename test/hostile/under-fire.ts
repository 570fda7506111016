import { expect } from "vitest";
import { leaksOf } from "#test/hostile/leaks.ts";
import type { TestHub } from "#test/support/hub.ts";

/** So many attacks may be answered while somebody else waits for one simple answer. */
const mostBefore = 40;
const attackers = 4;

/**
 * Attacks without a pause from several sides; meanwhile somebody else asks a simple thing, several
 * times, and is answered before many more attacks are. Resolves to what the attackers were told.
 */
export async function underFire(
  hub: TestHub,
  attack: () => Promise<string>,
  askings = 3,
): Promise<string[]> {
  const answers: string[] = [];
  let firing = true;
  const fire = async () => {
    // oxlint-disable-next-line no-unmodified-loop-condition -- ended from outside
    while (firing) answers.push(await attack());
  };
  const fires = Array.from({ length: attackers }, fire);
  const neighbour = hub.client();
  try {
    for (let asked = 0; asked < askings; asked += 1) {
      const before = answers.length;
      const { serverTime } = await neighbour.ask<{ serverTime: string }>("{ serverTime }");
      expect(Date.parse(serverTime)).toBeGreaterThan(0);
      expect(answers.length - before).toBeLessThan(mostBefore);
    }
  } finally {
    firing = false;
    await Promise.all(fires);
  }
  for (const answer of answers) expect(leaksOf(answer)).toEqual([]);
  return answers;
}
