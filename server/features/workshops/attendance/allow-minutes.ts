import type { HubContext } from "#server/core/context.ts";
import { commit } from "#server/realtime/commit.ts";
import { demand } from "#server/core/commands/refused.ts";
import { may } from "../workshops.policy.ts";
import type { AllowMinutesInput } from "./attendance.inputs.ts";
import { changeAttendance } from "./change-attendance.ts";
import { enterFor } from "./enter-for.ts";

/** Gives somebody the pen, or takes it. Resolves to the attendance's id. */
export function allowMinutes(context: HubContext, input: AllowMinutesInput): Promise<string> {
  return commit(context, async (tx) => {
    const { workshop, attendance, of } = await enterFor(context, tx, input.attendanceId);
    demand(may.allowMinutes(context.viewer, workshop, attendance, of));
    if (of.mayWriteMinutes === input.allowed) return of.id;
    return changeAttendance(tx, of, {
      columns: { may_write_minutes: input.allowed },
      audit: { action: "allow-minutes", detail: { allowed: input.allowed } },
      rights: true,
    });
  });
}
