import type { HubContext } from "#server/core/context.ts";
import { changeState } from "./change-state.ts";

/** Announces a draft. One that is announced already, or running, stays as it is. Resolves to its id. */
export function scheduleWorkshop(context: HubContext, workshopId: string): Promise<string> {
  return changeState(context, workshopId, {
    to: "scheduled",
    from: ["draft"],
    already: ["scheduled", "live"],
    otherwise: "The workshop is closed.",
    columns: {},
  });
}
