import { InterfaceType, ObjectType } from "type-graphql";
import { DateTime } from "#server/core/graphql/scalars.ts";
import { SharedField } from "#server/core/graphql/shared-field.ts";
import type { StoredEvent } from "#server/core/ports.ts";
import { encodeCursor } from "#server/realtime/cursor.ts";
import { AgendaItem } from "./agenda/agenda-item.type.ts";
import { Attendance } from "./attendance/attendance.type.ts";
import { Comment } from "./comments/comment.type.ts";
import { Minutes } from "./minutes/minutes.type.ts";
import { Workshop } from "./workshop.type.ts";

@InterfaceType("WorkshopEvent", { description: "Something that happened in a workshop" })
export abstract class WorkshopEvent {
  @SharedField(() => String, { description: "Resume after this event with it" })
  readonly cursor: string;

  @SharedField(() => DateTime, { description: "When it happened" })
  readonly occurredAt: Date;

  constructor(event: StoredEvent) {
    this.cursor = encodeCursor(event);
    this.occurredAt = event.at;
  }
}

/** What the types of events have in common for type-graphql. */
const event = (description: string) => ({
  implements: WorkshopEvent,
  simpleResolvers: true,
  description,
});

abstract class AboutComment extends WorkshopEvent {
  readonly comment: Comment;

  constructor(stored: StoredEvent, comment: Comment) {
    super(stored);
    this.comment = comment;
  }
}

@ObjectType("CommentPosted", event("Somebody said something"))
export class CommentPosted extends AboutComment {
  @SharedField(() => Comment, { description: "As it is now" })
  declare readonly comment: Comment;
}

@ObjectType("CommentChanged", event("A comment was edited, withdrawn, hidden or shown again"))
export class CommentChanged extends AboutComment {
  @SharedField(() => Comment, { description: "As it is now" })
  declare readonly comment: Comment;
}

@ObjectType("CommentReactionsChanged", event("Somebody reacted to a comment, or took it back"))
export class CommentReactionsChanged extends AboutComment {
  @SharedField(() => Comment, { description: "With its reactions as they are now" })
  declare readonly comment: Comment;
}

abstract class AboutWorkshop extends WorkshopEvent {
  readonly workshop: Workshop;

  constructor(stored: StoredEvent, workshop: Workshop) {
    super(stored);
    this.workshop = workshop;
  }
}

@ObjectType("TimerChanged", event("The room's clock was started, paused, resumed or stopped"))
export class TimerChanged extends AboutWorkshop {
  @SharedField(() => Workshop, { description: "With its clock as it is now" })
  declare readonly workshop: Workshop;
}

@ObjectType("WorkshopChanged", event("State, texts, times or the join code changed"))
export class WorkshopChanged extends AboutWorkshop {
  @SharedField(() => Workshop, { description: "As it is now" })
  declare readonly workshop: Workshop;
}

@ObjectType("AgendaChanged", event("An item was added, changed, moved or removed"))
export class AgendaChanged extends AboutWorkshop {
  @SharedField(() => Workshop, { description: "With its agenda as it is now" })
  declare readonly workshop: Workshop;
}

@ObjectType("RoomMoved", event("A host moved the room to an item"))
export class RoomMoved extends AboutWorkshop {
  @SharedField(() => Workshop, { description: "As it is now" })
  declare readonly workshop: Workshop;

  @SharedField(() => AgendaItem, { description: "Where the room was moved to" })
  readonly agendaItem: AgendaItem;

  constructor(stored: StoredEvent, workshop: Workshop, agendaItem: AgendaItem) {
    super(stored, workshop);
    this.agendaItem = agendaItem;
  }
}

@ObjectType(
  "AttendanceChanged",
  event("Somebody joined, left, got a role, a seat or the pen, or was removed"),
)
export class AttendanceChanged extends WorkshopEvent {
  @SharedField(() => Attendance, { description: "As it is now" })
  readonly attendance: Attendance;

  constructor(stored: StoredEvent, attendance: Attendance) {
    super(stored);
    this.attendance = attendance;
  }
}

@ObjectType("MinutesChanged", event("The minutes of an item were stored"))
export class MinutesChanged extends WorkshopEvent {
  @SharedField(() => Minutes, { description: "As they are now" })
  readonly minutes: Minutes;

  constructor(stored: StoredEvent, minutes: Minutes) {
    super(stored);
    this.minutes = minutes;
  }
}

/** Types that only stand behind the interface. */
export const workshopEventTypes = [
  CommentPosted,
  CommentChanged,
  CommentReactionsChanged,
  RoomMoved,
  TimerChanged,
  WorkshopChanged,
  AgendaChanged,
  AttendanceChanged,
  MinutesChanged,
];
