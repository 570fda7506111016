import type { HubContext } from "#server/core/context.ts";
import { changeState } from "./change-state.ts";

/** Closes the room: comments end, the timer stops, minutes go on. Resolves to its id. */
export function closeWorkshop(context: HubContext, workshopId: string): Promise<string> {
  return changeState(context, workshopId, {
    to: "closed",
    from: ["live"],
    already: ["closed"],
    otherwise: "The workshop has not begun. Open it first.",
    columns: {
      closed_at: context.services.clock.now(),
      timer_duration_ms: null,
      timer_ends_at: null,
      timer_remaining_ms: null,
    },
  });
}
