import type { HubContext } from "#server/core/context.ts";
import { readMany } from "#server/core/reads/read-many.ts";
import { readableWorkshop } from "../standing.ts";
import { selectOutcomes } from "./outcome.row.ts";
import type { Outcome } from "./outcome.type.ts";

const originsBy = (name: string, by: string, as: "practiceId" | "challengeId" | "adoptionId") =>
  readMany(name, {
    rows: selectOutcomes,
    by,
    as,
    order: (query) => query.orderBy("outcome.made_at").orderBy("outcome.id"),
  });

const originsOf = {
  practice: originsBy("Practice.origins", "outcome.practice_id", "practiceId"),
  challenge: originsBy("Challenge.origins", "outcome.challenge_id", "challengeId"),
  adoption: originsBy("Adoption.origins", "outcome.adoption_id", "adoptionId"),
};

/**
 * Where a result came from. Who may not read the workshop sees the result and nothing else: not
 * even that there was a workshop.
 */
export async function loadOrigins(
  context: HubContext,
  of: keyof typeof originsOf,
  key: string,
): Promise<Outcome[]> {
  const origins = await originsOf[of].load(context, key);
  const readable = await Promise.all(origins.map((origin) => originIsReadable(context, origin)));
  return origins.filter((_, index) => readable[index]);
}

export async function originIsReadable(
  context: HubContext,
  { workshopId }: Pick<Outcome, "workshopId">,
): Promise<boolean> {
  return workshopId === null || (await readableWorkshop(context, workshopId)) !== null;
}
