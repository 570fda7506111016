import type { HubContext } from "#server/core/context.ts";
import { commit } from "#server/realtime/commit.ts";
import { demand } from "#server/core/commands/refused.ts";
import { may } from "../workshops.policy.ts";
import type { AssignRoleInput } from "./attendance.inputs.ts";
import { changeAttendance } from "./change-attendance.ts";
import { enterFor, hostsBeside } from "./enter-for.ts";

/** Makes somebody chair, host, speaker, … Resolves to the attendance's id. */
export function assignRole(context: HubContext, input: AssignRoleInput): Promise<string> {
  return commit(context, async (tx) => {
    const { workshop, attendance, of } = await enterFor(context, tx, input.attendanceId);
    const leads = input.role === "chair" || input.role === "host";
    const hostsLeft = (await hostsBeside(tx, of)) + (leads ? 1 : 0);
    demand(may.assignRole(context.viewer, workshop, attendance, of, input.role, hostsLeft));
    // What somebody else gives them is theirs as a person, whatever becomes of their roles.
    const byRole = attendance?.id === of.id ? of.byRole : null;
    if (of.role === input.role && of.byRole === byRole) return of.id;
    return changeAttendance(tx, of, {
      columns: { role: input.role, by_role: byRole },
      audit: { action: "assign-role", detail: { from: of.role, to: input.role } },
      rights: true,
    });
  });
}
