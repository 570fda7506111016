import { setTimeout as turn } from "node:timers/promises";

/**
 * Resolves when what another part does has happened; fails after ten seconds. For facts that
 * nobody tells, like a counter that goes back to zero.
 */
export async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`It did not happen within 10 s: ${what}`);
    await turn(5);
  }
}
