import type { Updateable } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import type { WorkshopTable } from "#server/core/database/tables.ts";
import { Conflict } from "#server/core/graphql/errors.ts";
import type { PlainSentence } from "#server/core/language/sentences.ts";
import { commit } from "#server/realtime/commit.ts";
import { enter } from "./enter.ts";
import { demand, Refused } from "#server/core/commands/refused.ts";
import { tellWorkshopChanged } from "./tell-workshop-changed.ts";
import type { WorkshopState } from "./workshop.enums.ts";
import { may } from "./workshops.policy.ts";

interface Step {
  to: WorkshopState;
  from: readonly WorkshopState[];
  /** States in which there is nothing to do: asking twice is no mistake. */
  already: readonly WorkshopState[];
  /** What is said in any other state. */
  otherwise: PlainSentence;
  columns: Updateable<WorkshopTable>;
}

/** A step in a workshop's life, by a host. Resolves to the workshop's id. */
export function changeState(context: HubContext, workshopId: string, step: Step): Promise<string> {
  return commit(context, async (tx) => {
    const { workshop, attendance } = await enter(context, tx, workshopId, "change");
    demand(may.host(context.viewer, workshop, attendance));
    if (step.already.includes(workshop.state)) return workshop.id;
    if (!step.from.includes(workshop.state)) throw new Refused(new Conflict(step.otherwise));
    await tx.db
      .updateTable("workshop")
      .set({ ...step.columns, state: step.to })
      .where("id", "=", workshop.id)
      .execute();
    await tx.audit({
      action: "change-workshop-state",
      subjectType: "Workshop",
      subjectId: workshop.id,
      detail: { from: workshop.state, to: step.to },
    });
    // Who may read and comment hangs on the state.
    tx.recheck(`workshop:${workshop.id}`);
    await tellWorkshopChanged(tx, workshop, { ...workshop, state: step.to });
    return workshop.id;
  });
}
