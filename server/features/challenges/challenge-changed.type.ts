import { ObjectType } from "type-graphql";
import { SharedField } from "#server/core/graphql/shared-field.ts";
import type { StoredEvent } from "#server/core/ports.ts";
import { ChallengeEvent } from "#server/features/practices/challenge-event.type.ts";
import { registerChallengeEvent } from "#server/features/practices/told-challenge-events.ts";
import { challengeOf } from "./challenge.loader.ts";
import { Challenge } from "./challenge.type.ts";
import { challengeIn } from "./challenges.events.ts";

@ObjectType("ChallengeChanged", {
  implements: ChallengeEvent,
  simpleResolvers: true,
  description: "Its words changed, or it was moved",
})
export class ChallengeChanged extends ChallengeEvent {
  @SharedField(() => Challenge, { description: "As it is now" })
  readonly challenge: Challenge;

  constructor(event: StoredEvent, challenge: Challenge) {
    super(event);
    this.challenge = challenge;
  }
}

registerChallengeEvent("ChallengeChanged", async (context, event) => {
  return new ChallengeChanged(event, await challengeOf(context, challengeIn(event.topic)));
});
