import { sql } from "kysely";
import { v7 } from "uuid";
import type { Tx } from "#server/realtime/commit.ts";
import type { AdoptionState } from "./adoption.enums.ts";

export interface NewStep {
  state: AdoptionState;
  since: string;
  note: string;
  writtenBy: string | null;
  writtenAt: Date;
}

/** Adds a step after the last one; the adoption's row is locked, so no number is given twice. */
export async function writeAdoptionStep(tx: Tx, adoptionId: string, step: NewStep): Promise<void> {
  await tx.db
    .insertInto("adoption_step")
    .values({
      id: v7(),
      adoption_id: adoptionId,
      number: sql<number>`(select count(*) + 1 from adoption_step where adoption_id = ${adoptionId})`,
      state: step.state,
      since: step.since,
      note: step.note,
      written_by: step.writtenBy,
      written_at: step.writtenAt,
    })
    .execute();
}
