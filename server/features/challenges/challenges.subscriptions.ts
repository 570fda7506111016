import { Arg, Ctx, ID, Resolver, Root, Subscription } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import type { StoredEvent } from "#server/core/ports.ts";
import { afterDescription, servedLive } from "#server/realtime/served-live.ts";
import { ChallengeEvent } from "#server/features/practices/challenge-event.type.ts";
import { tellChallengeEvent } from "#server/features/practices/told-challenge-events.ts";

@Resolver()
export class ChallengesSubscriptions {
  @Subscription(() => ChallengeEvent, {
    subscribe: servedLive,
    description: "Everything that happens to a challenge, in order, after `after` and then live",
  })
  challengeEvents(
    @Root() event: StoredEvent,
    @Ctx() context: HubContext,
    @Arg("challengeId", () => ID, { description: "Id of the challenge" }) _challengeId: string,
    @Arg("after", () => String, { nullable: true, description: afterDescription })
    _after?: string | null,
  ) {
    return tellChallengeEvent(context, event);
  }
}
