import { Arg, Ctx, ID, Resolver, Root, Subscription } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import type { StoredEvent } from "#server/core/ports.ts";
import { afterDescription, servedLive } from "#server/realtime/served-live.ts";
import { PresenceChanged } from "./room/presence-changed.type.ts";
import { tellPresence } from "./room/tell-presence.ts";
import { tellWorkshopEvent } from "./told-events.ts";
import { WorkshopEvent } from "./workshop-event.type.ts";

@Resolver()
export class WorkshopsSubscriptions {
  @Subscription(() => WorkshopEvent, {
    subscribe: servedLive,
    description: "Everything that happens in a workshop, in order, after `after` and then live",
  })
  workshopEvents(
    @Root() event: StoredEvent,
    @Ctx() context: HubContext,
    @Arg("workshopId", () => ID, { description: "Id of the workshop" }) _workshopId: string,
    @Arg("after", () => String, { nullable: true, description: afterDescription }) _after?:
      | string
      | null,
  ) {
    return tellWorkshopEvent(context, event);
  }

  @Subscription(() => PresenceChanged, {
    subscribe: servedLive,
    description: "Who is in the room and who is writing; begins with the whole state",
  })
  roomPresence(
    @Root() event: StoredEvent,
    @Ctx() context: HubContext,
    @Arg("workshopId", () => ID, { description: "Id of the workshop" }) _workshopId: string,
  ): Promise<PresenceChanged> {
    return tellPresence(context, event);
  }
}
