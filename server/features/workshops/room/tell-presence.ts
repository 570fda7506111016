import type { HubContext } from "#server/core/context.ts";
import { globalId } from "#server/core/graphql/global-id.ts";
import type { StoredEvent } from "#server/core/ports.ts";
import type { PresenceData } from "#server/realtime/room.ts";
import { loadAgendaItem } from "../agenda/agenda-item.loader.ts";
import { loadAttendance } from "../attendance/attendance.loader.ts";
import { standingFor } from "../standing.ts";
import { may } from "../workshops.policy.ts";
import type { PresenceChanged } from "./presence-changed.type.ts";
import type { Writing } from "./presence.type.ts";

/** A change of who is here, with the names for those who are in the room themselves. */
export async function tellPresence(
  context: HubContext,
  event: StoredEvent,
): Promise<PresenceChanged> {
  const data = event.data as unknown as PresenceData;
  const { workshop, attendance } = await standingFor(context, { workshopId: event.topic });
  const { reset, count } = data;
  if (!may.seeWhoIsHere(context.viewer, workshop, attendance).allowed)
    return { reset, count, joined: [], left: [], writing: [] };
  const joined = await Promise.all(data.joined.map((id) => loadAttendance(context, id)));
  const writing = await Promise.all(data.writing.map((writer) => tellWriter(context, writer)));
  return {
    reset,
    count,
    joined: joined.filter((each) => each !== null),
    left: data.left.map((id) => globalId("Attendance", id)),
    writing: writing.filter((each) => each !== null),
  };
}

async function tellWriter(
  context: HubContext,
  { member, where }: PresenceData["writing"][number],
): Promise<Writing | null> {
  const [attendance, agendaItem] = await Promise.all([
    loadAttendance(context, member),
    loadAgendaItem(context, where),
  ]);
  return attendance && agendaItem ? { attendance, agendaItem } : null;
}
