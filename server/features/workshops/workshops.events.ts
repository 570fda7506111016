import type { NewEvent } from "#server/core/ports.ts";

/** The log of one workshop: what everybody in its room follows. */
export function workshopTopic(workshopId: string): string {
  return `workshop:${workshopId}`;
}

/** The id in the name of a workshop's topic. */
export function workshopIn(topic: string): string {
  return topic.slice("workshop:".length);
}

/** Everything that can happen in a workshop. Ids alone: words are read from their rows when told. */
export const happened = {
  commentPosted: (commentId: string): NewEvent => ({ type: "CommentPosted", data: { commentId } }),
  commentChanged: (commentId: string): NewEvent => ({
    type: "CommentChanged",
    data: { commentId },
  }),
  reactionsChanged: (commentId: string): NewEvent => ({
    type: "CommentReactionsChanged",
    data: { commentId },
  }),
  roomMoved: (agendaItemId: string): NewEvent => ({ type: "RoomMoved", data: { agendaItemId } }),
  timerChanged: (): NewEvent => ({ type: "TimerChanged", data: {} }),
  workshopChanged: (): NewEvent => ({ type: "WorkshopChanged", data: {} }),
  agendaChanged: (): NewEvent => ({ type: "AgendaChanged", data: {} }),
  attendanceChanged: (attendanceId: string): NewEvent => ({
    type: "AttendanceChanged",
    data: { attendanceId },
  }),
  minutesChanged: (agendaItemId: string): NewEvent => ({
    type: "MinutesChanged",
    data: { agendaItemId },
  }),
};
