import { ObjectType } from "type-graphql";
import { SharedField } from "#server/core/graphql/shared-field.ts";
import type { NewEvent, StoredEvent } from "#server/core/ports.ts";
import { NetworkEvent } from "#server/features/network/network-event.type.ts";
import { factIn, registerNetworkEvent } from "#server/features/network/told-network-events.ts";
import { ChallengeState } from "./challenge.enums.ts";
import { challengeOf } from "./challenge.loader.ts";
import { Challenge } from "./challenge.type.ts";

@ObjectType("NetworkChallengeMoved", {
  implements: NetworkEvent,
  simpleResolvers: true,
  description: "A challenge was described, or is worked on, solved or open again",
})
export class NetworkChallengeMoved extends NetworkEvent {
  @SharedField(() => ChallengeState, { description: "Where it stood then" })
  readonly challengeState: ChallengeState;

  @SharedField(() => Challenge, { description: "As it is now" })
  readonly challenge: Challenge;

  constructor(event: StoredEvent, challenge: Challenge) {
    super(event);
    this.challengeState = factIn(event, "state") as ChallengeState;
    this.challenge = challenge;
  }
}

export const challengeMoved = (challengeId: string, state: ChallengeState): NewEvent => ({
  type: "NetworkChallengeMoved",
  data: { challengeId, state },
});

registerNetworkEvent("NetworkChallengeMoved", async (context, event) => {
  return new NetworkChallengeMoved(event, await challengeOf(context, factIn(event, "challengeId")));
});
