import { Arg, Ctx, Query, Resolver, Root, Subscription } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { programError } from "#server/core/graphql/errors.ts";
import type { StoredEvent } from "#server/core/ports.ts";
import { headCursor } from "#server/realtime/event-log.ts";
import { NetworkEvent } from "./network-event.type.ts";
import { networkTopic } from "./network.events.ts";
import { tellNetworkEvent } from "./told-network-events.ts";

@Resolver()
export class NetworkSubscriptions {
  @Query(() => String, {
    description:
      "Where events of the network go on: ask for it before lists, and subscribe to `networkEvents` with it as `after`",
  })
  networkEventCursor(@Ctx() { db }: HubContext): Promise<string> {
    return headCursor(db, networkTopic);
  }

  @Subscription(() => NetworkEvent, {
    // The socket server brings the events and executes the field for each of them.
    subscribe: () => {
      throw programError(
        "BAD_USER_INPUT",
        "Subscriptions are served over the WebSocket at /graphql.",
      );
    },
    description:
      "What everybody may know of: public workshops that are announced, open, change or close; practices that are published or withdrawn; adoptions and challenges that begin or move",
  })
  networkEvents(
    @Root() event: StoredEvent,
    @Ctx() context: HubContext,
    @Arg("after", () => String, {
      nullable: true,
      description:
        "The cursor to go on after; better given in the operation's `extensions.after`, where a reconnect finds the newest one",
    })
    _after?: string | null,
  ) {
    return tellNetworkEvent(context, event);
  }
}
