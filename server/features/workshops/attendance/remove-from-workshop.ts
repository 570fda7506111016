import { limits } from "#schema/limits.ts";
import type { HubContext } from "#server/core/context.ts";
import { commit } from "#server/realtime/commit.ts";
import { demand } from "#server/core/commands/refused.ts";
import { may } from "../workshops.policy.ts";
import { writtenText } from "#server/core/commands/written-text.ts";
import type { RemoveFromWorkshopInput } from "./attendance.inputs.ts";
import { changeAttendance } from "./change-attendance.ts";
import { enterFor, hostsBeside } from "./enter-for.ts";

/**
 * Ends somebody's attendance. What they said stays; the code lets them in no more. Somebody who was
 * removed already stays so, with the first reason. Resolves to the attendance's id.
 */
export function removeFromWorkshop(
  context: HubContext,
  input: RemoveFromWorkshopInput,
): Promise<string> {
  const reason = writtenText("reason", input.reason, limits.removeReason);
  return commit(context, async (tx) => {
    const { workshop, attendance, of } = await enterFor(context, tx, input.attendanceId);
    demand(may.remove(context.viewer, workshop, attendance, of, await hostsBeside(tx, of)));
    if (of.removedAt !== null) return of.id;
    return changeAttendance(tx, of, {
      columns: {
        removed_at: context.services.clock.now(),
        removed_reason: reason,
        may_write_minutes: false,
        joined_at: null,
      },
      audit: { action: "remove-from-workshop", detail: { reason } },
      rights: true,
    });
  });
}
