import type { HubContext } from "#server/core/context.ts";
import { commit } from "#server/realtime/commit.ts";
import { enter } from "../enter.ts";
import { demand } from "#server/core/commands/refused.ts";
import { may } from "../workshops.policy.ts";
import { changeAttendance } from "./change-attendance.ts";

/** Goes out of the list of who is here; whoever left may come again. Resolves to the attendance's id. */
export function leaveWorkshop(context: HubContext, workshopId: string): Promise<string> {
  return commit(context, async (tx) => {
    const { attendance } = await enter(context, tx, workshopId, "change");
    demand(may.leave(attendance));
    if (attendance === null) throw new Error("Who is not in a workshop cannot leave it.");
    if (attendance.joinedAt === null) return attendance.id;
    return changeAttendance(tx, attendance, {
      columns: { joined_at: null },
      audit: null,
      rights: false,
    });
  });
}
