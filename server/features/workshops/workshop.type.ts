import { ObjectType } from "type-graphql";
import { connectionOf } from "#server/core/graphql/connection.ts";
import { Node } from "#server/core/graphql/node.ts";
import { DateTime } from "#server/core/graphql/scalars.ts";
import { SharedField } from "#server/core/graphql/shared-field.ts";
import { WorkshopState, WorkshopVisibility } from "./workshop.enums.ts";

/** A row of `workshop` with what of it is public as it stands; the resolvers add the rest. */
@ObjectType("Workshop", {
  implements: Node,
  simpleResolvers: true,
  description:
    "People who meet for some hours to compare what they do and to agree on what comes next",
})
export class Workshop {
  id!: string;

  @SharedField(() => String, { description: "Its place in addresses: `/w/<slug>`; stays for good" })
  slug!: string;

  hostCityId!: string;

  @SharedField(() => String, { description: "House and room in the host city; may be empty" })
  venue!: string;

  @SharedField(() => String, { description: "IANA zone of the place, e.g. `Asia/Ho_Chi_Minh`" })
  timeZone!: string;

  @SharedField(() => DateTime, { description: "When it begins" })
  startsAt!: Date;

  @SharedField(() => DateTime, { description: "When it is planned to end" })
  endsAt!: Date;

  @SharedField(() => [String], {
    description: "BCP 47 tags of the languages spoken, the first one foremost",
  })
  languages!: string[];

  @SharedField(() => WorkshopVisibility, { description: "Who may read it without being in it" })
  visibility!: WorkshopVisibility;

  @SharedField(() => WorkshopState, { description: "Where it stands" })
  state!: WorkshopState;

  storedJoinCode!: string;
  calendarSequence!: number;
  createdBy!: string | null;
  createdAt!: Date;

  @SharedField(() => DateTime, { nullable: true, description: "When a host opened it" })
  openedAt!: Date | null;

  @SharedField(() => DateTime, { nullable: true, description: "When a host closed it" })
  closedAt!: Date | null;

  currentItemId!: string | null;
  timerDurationMs!: number | null;
  timerEndsAt!: Date | null;
  timerRemainingMs!: number | null;

  @SharedField(() => Boolean, {
    description: "What participants say waits until a host lets the room read it",
  })
  holdsComments!: boolean;

  /** `epoch:seq` of its event log when the row was read; null: nothing happened yet. */
  logEnd!: string | null;
}

export const { Connection: WorkshopConnection } = connectionOf(() => Workshop, "Workshop");

@ObjectType("WorkshopText", {
  simpleResolvers: true,
  description: "Title and summary of a workshop in one language",
})
export class WorkshopText {
  @SharedField(() => String, { description: "BCP 47 tag" })
  language!: string;

  @SharedField(() => String, { description: "The title" })
  title!: string;

  @SharedField(() => String, { description: "What it is about; may be empty" })
  summary!: string;

  @SharedField(() => Boolean, {
    description: "It was written in this language; the others are translations",
  })
  original!: boolean;
}
