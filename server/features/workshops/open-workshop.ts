import type { HubContext } from "#server/core/context.ts";
import { changeState } from "./change-state.ts";

/** Opens the room. One that runs already stays as it is. Resolves to its id. */
export function openWorkshop(context: HubContext, workshopId: string): Promise<string> {
  return changeState(context, workshopId, {
    to: "live",
    from: ["draft", "scheduled"],
    already: ["live"],
    otherwise: "The workshop is closed. Closed workshops are not opened again.",
    columns: { opened_at: context.services.clock.now() },
  });
}
