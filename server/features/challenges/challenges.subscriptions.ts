import { Arg, Ctx, ID, Resolver, Root, Subscription } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { programError } from "#server/core/graphql/errors.ts";
import type { StoredEvent } from "#server/core/ports.ts";
import { ChallengeEvent } from "#server/features/practices/challenge-event.type.ts";
import { tellChallengeEvent } from "#server/features/practices/told-challenge-events.ts";

@Resolver()
export class ChallengesSubscriptions {
  @Subscription(() => ChallengeEvent, {
    // The socket server brings the events and executes the field for each of them.
    subscribe: () => {
      throw programError(
        "BAD_USER_INPUT",
        "Subscriptions are served over the WebSocket at /graphql.",
      );
    },
    description: "Everything that happens to a challenge, in order, after `after` and then live",
  })
  challengeEvents(
    @Root() event: StoredEvent,
    @Ctx() context: HubContext,
    @Arg("challengeId", () => ID, { description: "Id of the challenge" }) _challengeId: string,
    @Arg("after", () => String, {
      nullable: true,
      description:
        "The cursor to go on after; better given in the operation's `extensions.after`, where a reconnect finds the newest one",
    })
    _after?: string | null,
  ) {
    return tellChallengeEvent(context, event);
  }
}
