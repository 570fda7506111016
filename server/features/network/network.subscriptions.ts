import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  ID,
  Query,
  Resolver,
  Root,
  Subscription,
} from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { NeverCached } from "#server/core/graphql/never-cached.ts";
import type { StoredEvent } from "#server/core/ports.ts";
import { headCursor } from "#server/realtime/event-log.ts";
import { afterDescription, servedLive } from "#server/realtime/served-live.ts";
import { NetworkEventKind } from "./network-event-kind.enum.ts";
import { NetworkEvent } from "./network-event.type.ts";
import { networkTopic } from "./network.events.ts";
import { tellNetworkEvent } from "./told-network-events.ts";

/** Read by the followables; here they are the contract. */
@ArgsType()
class FollowingArgs {
  @Field(() => [NetworkEventKind], {
    nullable: true,
    description: "Only events of these kinds; unsaid: all",
  })
  kinds?: NetworkEventKind[] | null;

  @Field(() => String, { nullable: true, description: afterDescription })
  after?: string | null;
}

@Resolver()
export class NetworkSubscriptions {
  @NeverCached
  @Query(() => String, {
    description:
      "Where events of the network go on: ask for it before lists, and subscribe to `networkEvents`, `cityEvents` or `themeEvents` with it as `after`",
  })
  networkEventCursor(@Ctx() { db }: HubContext): Promise<string> {
    return headCursor(db, networkTopic);
  }

  @Subscription(() => NetworkEvent, {
    subscribe: servedLive,
    description:
      "The whole public stream of the network, in the order of commits: public workshops that are announced, open, change, close or are public no longer, and what is said in them; practices that are published, translated or withdrawn; adoptions and challenges that begin or move; what is said about practices and challenges. Not in it, because each is of one page alone: reactions, timers, who is here, agendas and minutes (`workshopEvents`), texts that are being written and evidence (`practiceEvents`), and everything that is not for everybody",
  })
  networkEvents(
    @Root() event: StoredEvent,
    @Ctx() context: HubContext,
    @Args(() => FollowingArgs) _following: FollowingArgs,
  ) {
    return tellNetworkEvent(context, event);
  }

  @Subscription(() => NetworkEvent, {
    subscribe: servedLive,
    description:
      "What of `networkEvents` concerns a city: its workshops and what is said in them, its practices and who takes them over, its adoptions and challenges, and what is said in its name. Cursors are those of `networkEvents`",
  })
  cityEvents(
    @Root() event: StoredEvent,
    @Ctx() context: HubContext,
    @Arg("cityId", () => ID, { description: "Id of the city" }) _cityId: string,
    @Args(() => FollowingArgs) _following: FollowingArgs,
  ) {
    return tellNetworkEvent(context, event);
  }

  @Subscription(() => NetworkEvent, {
    subscribe: servedLive,
    description:
      "What of `networkEvents` concerns a theme: practices, adoptions and challenges that were about it when it happened, and what is said about them. Cursors are those of `networkEvents`",
  })
  themeEvents(
    @Root() event: StoredEvent,
    @Ctx() context: HubContext,
    @Arg("themeId", () => ID, { description: "Id of the theme" }) _themeId: string,
    @Args(() => FollowingArgs) _following: FollowingArgs,
  ) {
    return tellNetworkEvent(context, event);
  }
}
