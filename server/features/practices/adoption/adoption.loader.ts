import { type Kysely, sql } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import type { Tables } from "#server/core/database/tables.ts";
import { registerNode } from "#server/core/graphql/node.ts";
import { readMany } from "#server/core/reads/read-many.ts";
import { readOne } from "#server/core/reads/read-one.ts";
import type { AdoptionState } from "./adoption.enums.ts";
import { selectAdoptions } from "./adoption.row.ts";
import type { AdoptionStep } from "./adoption-step.type.ts";
import type { Adoption } from "./adoption.type.ts";

const adoptionById = readOne("Adoption", { rows: selectAdoptions, by: "adoption.id", as: "id" });

/** The adoption with that key; null without a key. */
export function loadAdoption(context: HubContext, id: string | null): Promise<Adoption | null> {
  return id === null ? Promise.resolve(null) : adoptionById.load(context, id);
}

/** An adoption is never deleted: who has its id from a row or an event finds it. */
export async function adoptionOf(context: HubContext, id: string): Promise<Adoption> {
  const adoption = await loadAdoption(context, id);
  if (!adoption) throw new Error(`Adoption ${id} is gone.`);
  return adoption;
}

function selectSteps(db: Kysely<Tables>) {
  return db
    .selectFrom("adoption_step")
    .select([
      "adoption_id as adoptionId",
      "number",
      sql<AdoptionState>`state`.as("state"),
      "since",
      "note",
      "written_by as writtenById",
      "written_at as writtenAt",
    ]);
}

const stepsOfAdoption = readMany("Adoption.steps", {
  rows: selectSteps,
  by: "adoption_id",
  as: "adoptionId",
  order: (query) => query.orderBy("number"),
});

/** What it was through, in order. */
export function loadAdoptionSteps(context: HubContext, id: string): Promise<AdoptionStep[]> {
  return stepsOfAdoption.load(context, id);
}

registerNode("Adoption", { load: loadAdoption });
