import { Arg, Ctx, ID, Resolver, Root, Subscription } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { programError } from "#server/core/graphql/errors.ts";
import type { StoredEvent } from "#server/core/ports.ts";
import { PresenceChanged } from "./room/presence-changed.type.ts";
import { tellPresence } from "./room/tell-presence.ts";
import { tellWorkshopEvent } from "./told-events.ts";
import { WorkshopEvent } from "./workshop-event.type.ts";

/** The socket server brings the events and executes the fields below for each of them. */
function overTheSocket(): never {
  throw programError("BAD_USER_INPUT", "Subscriptions are served over the WebSocket at /graphql.");
}

const afterDescription =
  "The cursor to go on after; better given in the operation's `extensions.after`, where a reconnect finds the newest one";

@Resolver()
export class WorkshopsSubscriptions {
  @Subscription(() => WorkshopEvent, {
    subscribe: overTheSocket,
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
    subscribe: overTheSocket,
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
