import type { HubContext } from "#server/core/context.ts";
import { changeTimer } from "./change-timer.ts";
import { resumed } from "./timer.ts";

/** Lets the clock go on with what was left. One that is not paused stays as it is. */
export function resumeTimer(context: HubContext, workshopId: string): Promise<string> {
  return changeTimer(context, workshopId, resumed);
}
