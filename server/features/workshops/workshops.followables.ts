import type { HubContext } from "#server/core/context.ts";
import { programError } from "#server/core/graphql/errors.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import { wordIn } from "#server/core/language/sentences.ts";
import type { Admission, Followable } from "#server/realtime/followable.ts";
import { noteHall } from "./attendance/door-limit.ts";
import { scopeOf } from "./room-role.ts";
import { type Standing, standingIn } from "./standing.ts";
import { loadWorkshop } from "./workshop.loader.ts";
import { workshopTopic } from "./workshops.events.ts";
import { may } from "./workshops.policy.ts";

/** Everything that happens in a workshop, for whoever may read it. */
const workshopEvents: Followable = {
  field: "workshopEvents",
  async admit(context, args) {
    const standing = await admitted(context, args);
    return {
      topic: workshopTopic(standing.workshop.id),
      kind: "log",
      scope: scope(standing),
      rights: rightsOf(standing),
    };
  },
};

/** Who is here. Following it as somebody who is in the room shows as being here. */
const roomPresence: Followable = {
  field: "roomPresence",
  async admit(context, args) {
    const standing = await admitted(context, args);
    const { workshop, attendance, role } = standing;
    const isIn = attendance !== null && (role === "host" || role === "participant");
    if (isIn) await noteHall(context, workshop);
    const admission: Admission = {
      topic: workshop.id,
      kind: "fleeting",
      scope: scope(standing),
      rights: rightsOf(standing),
    };
    return isIn
      ? { ...admission, presence: { room: workshop.id, member: attendance.id } }
      : admission;
  },
};

export const workshopFollowables: readonly Followable[] = [workshopEvents, roomPresence];

async function admitted(context: HubContext, args: Record<string, unknown>): Promise<Standing> {
  const workshop = await loadWorkshop(context, keyIn(String(args["workshopId"]), "Workshop"));
  if (!workshop)
    throw programError("NOT_FOUND", wordIn(context.language, "There is no such workshop."));
  const standing = await standingIn(context, workshop);
  const verdict = may.read(context.viewer, workshop, standing.attendance);
  if (verdict.allowed) return standing;
  const reason = wordIn(context.language, verdict.reason);
  throw programError("FORBIDDEN", reason, { reason });
}

function scope({ workshop, role }: Standing): string {
  if (role === null) throw new Error("Who may read has a role.");
  return scopeOf(workshop.id, role);
}

/** What the admission rests on, beside who the viewer is. */
function rightsOf({ workshop, attendance }: Standing): string[] {
  const keys = [`workshop:${workshop.id}`];
  return attendance === null ? keys : [...keys, `attendance:${attendance.id}`];
}
