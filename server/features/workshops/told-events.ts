import { resumeFailed } from "#schema/live.ts";
import type { HubContext } from "#server/core/context.ts";
import type { StoredEvent } from "#server/core/ports.ts";
import { ResumeFailed } from "#server/realtime/resume-failed.ts";
import { loadAgendaItem } from "./agenda/agenda-item.loader.ts";
import { attendanceOf } from "./attendance/attendance.loader.ts";
import { commentOf } from "./comments/comment.loader.ts";
import { loadMinutes } from "./minutes/minutes.loader.ts";
import { workshopShown } from "./standing.ts";
import {
  AgendaChanged,
  AttendanceChanged,
  CommentChanged,
  CommentPosted,
  CommentReactionsChanged,
  MinutesChanged,
  RoomMoved,
  TimerChanged,
  WorkshopChanged,
  type WorkshopEvent,
} from "./workshop-event.type.ts";
import { workshopIn } from "./workshops.events.ts";

/**
 * A stored event as the contract tells it: its rows are read now, so what was hidden or withdrawn
 * since is told as it is, however old the event.
 */
export async function tellWorkshopEvent(
  context: HubContext,
  event: StoredEvent,
): Promise<WorkshopEvent | ResumeFailed> {
  const id = (name: string) => textIn(event, name);
  const workshop = () => workshopShown(context, { workshopId: workshopIn(event.topic) });
  switch (event.type) {
    case "CommentPosted":
      return new CommentPosted(event, await commentOf(context, id("commentId")));
    case "CommentChanged":
      return new CommentChanged(event, await commentOf(context, id("commentId")));
    case "CommentReactionsChanged":
      return new CommentReactionsChanged(event, await commentOf(context, id("commentId")));
    case "AttendanceChanged":
      return new AttendanceChanged(event, await attendanceOf(context, id("attendanceId")));
    case "TimerChanged":
      return new TimerChanged(event, await workshop());
    case "WorkshopChanged":
      return new WorkshopChanged(event, await workshop());
    case "RoomMoved": {
      const item = await loadAgendaItem(context, id("agendaItemId"));
      // The item went out of the agenda since: so much is left to tell.
      return item
        ? new RoomMoved(event, await workshop(), item)
        : new AgendaChanged(event, await workshop());
    }
    case "MinutesChanged": {
      const minutes = await loadMinutes(context, id("agendaItemId"));
      return minutes
        ? new MinutesChanged(event, minutes)
        : new AgendaChanged(event, await workshop());
    }
    case "AgendaChanged":
      return new AgendaChanged(event, await workshop());
    case resumeFailed:
      return new ResumeFailed(event);
    default:
      throw new Error(`Nobody knows how to tell ${event.type}.`);
  }
}

function textIn({ data }: StoredEvent, name: string): string {
  const value = data[name];
  if (typeof value !== "string") throw new Error(`An event without ${name}.`);
  return value;
}
