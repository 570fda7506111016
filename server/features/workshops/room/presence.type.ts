import { ObjectType } from "type-graphql";
import { SharedField } from "#server/core/graphql/shared-field.ts";
import { AgendaItem } from "../agenda/agenda-item.type.ts";
import { Attendance } from "../attendance/attendance.type.ts";

/** Who is in a room now; the resolver counts and lists. */
@ObjectType("Presence", { description: "Who is in the room at this moment" })
export class Presence {
  readonly workshopId: string;

  constructor(workshopId: string) {
    this.workshopId = workshopId;
  }
}

@ObjectType("Writing", { simpleResolvers: true, description: "Somebody is writing a comment" })
export class Writing {
  @SharedField(() => Attendance, { description: "Who" })
  attendance!: Attendance;

  @SharedField(() => AgendaItem, { description: "At which item" })
  agendaItem!: AgendaItem;
}
