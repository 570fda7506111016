import type { HubContext } from "#server/core/context.ts";
import { closedThing } from "#server/core/graphql/closed-things.ts";
import { agendaItemOf } from "./agenda/agenda-item.loader.ts";
import type { AgendaItem } from "./agenda/agenda-item.type.ts";
import { loadOwnAttendance } from "./attendance/attendance.loader.ts";
import type { Attendance } from "./attendance/attendance.type.ts";
import { type RoomRole, roomRole } from "./room-role.ts";
import { may } from "./workshops.policy.ts";
import { loadWorkshop, workshopOf } from "./workshop.loader.ts";
import type { Workshop } from "./workshop.type.ts";

/** What a resolver must know to decide what it shows: loaded once a workshop and operation. */
export interface Standing {
  workshop: Workshop;
  /** The viewer's own, also when it has ended. */
  attendance: Attendance | null;
  role: RoomRole;
}

export async function standingIn(context: HubContext, workshop: Workshop): Promise<Standing> {
  const attendance = await loadOwnAttendance(context, workshop.id);
  return { workshop, attendance, role: roomRole(context.viewer, workshop, attendance) };
}

/** The same for a row that refers to its workshop. */
export async function standingFor(
  context: HubContext,
  row: { workshopId: string },
): Promise<Standing> {
  return standingIn(context, await workshopOf(context, row));
}

/**
 * The workshop of a row as who asks may know it. Who was removed still reads their own attendance and
 * takes back their own words, and both name their workshop: it is closed to them.
 */
export async function workshopShown(
  context: HubContext,
  row: { workshopId: string },
): Promise<Workshop> {
  const { workshop, role } = await standingFor(context, row);
  return role === null ? closedThing(workshop) : workshop;
}

/** The same for the item of the agenda that a row refers to. */
export async function agendaItemShown(context: HubContext, id: string): Promise<AgendaItem> {
  const item = await agendaItemOf(context, id);
  const { role } = await standingFor(context, item);
  return role === null ? closedThing(item) : item;
}

/** The row if the viewer may read its workshop, else null, as if it were not there. */
export async function ifReadable<Row extends { workshopId: string }>(
  context: HubContext,
  row: Row | null,
): Promise<Row | null> {
  if (row === null) return null;
  const { workshop, attendance } = await standingFor(context, row);
  return may.read(context.viewer, workshop, attendance).allowed ? row : null;
}

/** The workshop if the viewer may read it, else null, as if it were not there. */
export async function readableWorkshop(context: HubContext, id: string): Promise<Workshop | null> {
  const workshop = await loadWorkshop(context, id);
  if (!workshop) return null;
  const { attendance } = await standingIn(context, workshop);
  return may.read(context.viewer, workshop, attendance).allowed ? workshop : null;
}
