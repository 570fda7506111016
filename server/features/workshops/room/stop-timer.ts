import type { HubContext } from "#server/core/context.ts";
import { changeTimer } from "./change-timer.ts";
import { stopped } from "./timer.ts";

/** Takes the clock away. Where there is none, nothing happens. */
export function stopTimer(context: HubContext, workshopId: string): Promise<string> {
  return changeTimer(context, workshopId, (timer) =>
    timer.timerDurationMs === null ? timer : stopped,
  );
}
