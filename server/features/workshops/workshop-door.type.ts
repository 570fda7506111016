import { Field, ObjectType } from "type-graphql";
import { DateTime } from "#server/core/graphql/scalars.ts";
import { WorkshopState } from "./workshop.enums.ts";
import type { Workshop } from "./workshop.type.ts";

/** What stands at the door of a workshop: enough to know that it is the right one. */
@ObjectType("WorkshopDoor", {
  simpleResolvers: true,
  description: "What somebody who holds the join code sees before going in",
})
export class WorkshopDoor {
  @Field(() => String, { description: "The code as it is printed: capitals, no spaces" })
  readonly code: string;

  @Field(() => String, { description: "Its place in addresses: `/w/<slug>`" })
  readonly slug: string;

  @Field(() => String, { description: "House and room in the host city; may be empty" })
  readonly venue: string;

  @Field(() => String, { description: "IANA zone of the place" })
  readonly timeZone: string;

  @Field(() => DateTime, { description: "When it begins" })
  readonly startsAt: Date;

  @Field(() => DateTime, { description: "When it is planned to end" })
  readonly endsAt: Date;

  @Field(() => WorkshopState, { description: "Where it stands" })
  readonly state: WorkshopState;

  readonly workshop: Workshop;

  constructor(workshop: Workshop) {
    this.code = workshop.storedJoinCode;
    this.slug = workshop.slug;
    this.venue = workshop.venue;
    this.timeZone = workshop.timeZone;
    this.startsAt = workshop.startsAt;
    this.endsAt = workshop.endsAt;
    this.state = workshop.state;
    this.workshop = workshop;
  }
}
