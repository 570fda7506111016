import type { HubContext } from "#server/core/context.ts";
import { changeTimer } from "./change-timer.ts";
import { paused } from "./timer.ts";

/** Holds the clock. One that does not run stays as it is. */
export function pauseTimer(context: HubContext, workshopId: string): Promise<string> {
  return changeTimer(context, workshopId, paused);
}
