import type { HubContext } from "#server/core/context.ts";
import { commit } from "#server/realtime/commit.ts";
import { enter } from "../enter.ts";
import { demand } from "#server/core/commands/refused.ts";
import { happened, workshopTopic } from "../workshops.events.ts";
import { may } from "../workshops.policy.ts";
import type { StoredTimer } from "./timer.ts";

/**
 * Sets the room's clock by the hub's own. `next` turns the clock that stands into the one wanted;
 * when it gives back the same, nothing happened and nobody is told. Resolves to the workshop's id.
 */
export function changeTimer(
  context: HubContext,
  workshopId: string,
  next: (timer: StoredTimer, now: Date) => StoredTimer,
): Promise<string> {
  return commit(context, async (tx) => {
    const { workshop, attendance } = await enter(context, tx, workshopId, "change");
    demand(may.runRoom(context.viewer, workshop, attendance));
    const timer = next(workshop, context.services.clock.now());
    if (timer === workshop) return workshop.id;
    await tx.db
      .updateTable("workshop")
      .set({
        timer_duration_ms: timer.timerDurationMs,
        timer_ends_at: timer.timerEndsAt,
        timer_remaining_ms: timer.timerRemainingMs,
      })
      .where("id", "=", workshop.id)
      .execute();
    await tx.append(workshopTopic(workshop.id), happened.timerChanged());
    return workshop.id;
  });
}
