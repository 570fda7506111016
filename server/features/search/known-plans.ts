import type { HubContext } from "#server/core/context.ts";
import { RecentlyUsed } from "#server/core/recently-used.ts";
import { planSearch } from "./search-plan.ts";
import type { Asked } from "./search-terms.ts";

type Planned = Awaited<ReturnType<typeof planSearch>>;

/** By database: several hubs may run in one process. */
const known = new WeakMap<object, RecentlyUsed<Planned>>();

/**
 * The plan for what was typed, as it was made before if it was. What a plan is made of, the words of the
 * index and their counts, grows with the index: whoever reads by a plan is told the last entry, and where
 * that is another one than the plan knows of asks for `planAgain`.
 */
export async function knownPlan(
  context: HubContext,
  asked: Asked,
  facts: readonly (readonly string[])[],
): Promise<Planned> {
  return plansOf(context).get(keyOf(asked, facts)) ?? planAgain(context, asked, facts);
}

export async function planAgain(
  context: HubContext,
  asked: Asked,
  facts: readonly (readonly string[])[],
): Promise<Planned> {
  const planned = await planSearch(context.db, asked, facts);
  plansOf(context).set(keyOf(asked, facts), planned);
  return planned;
}

function plansOf({ services: { database } }: HubContext): RecentlyUsed<Planned> {
  const plans = known.get(database) ?? new RecentlyUsed<Planned>(500);
  known.set(database, plans);
  return plans;
}

function keyOf({ fold }: Asked, facts: readonly (readonly string[])[]): string {
  return JSON.stringify([fold, facts]);
}
