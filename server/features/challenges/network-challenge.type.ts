import { ObjectType } from "type-graphql";
import { SharedField } from "#server/core/graphql/shared-field.ts";
import type { StoredEvent } from "#server/core/ports.ts";
import { NetworkEvent } from "#server/features/network/network-event.type.ts";
import { networkEvent, networkTopic } from "#server/features/network/network.events.ts";
import { factIn, registerNetworkEvent } from "#server/features/network/told-network-events.ts";
import type { Tx } from "#server/realtime/commit.ts";
import { ChallengeState } from "./challenge.enums.ts";
import { challengeOf } from "./challenge.loader.ts";
import { Challenge } from "./challenge.type.ts";
import { placesOfChallenge } from "./places-of-challenge.ts";

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

export async function announceChallenge(
  tx: Tx,
  challengeId: string,
  state: ChallengeState,
): Promise<void> {
  const places = await placesOfChallenge(tx.db, challengeId);
  const facts = { challengeId, state };
  await tx.announce(networkTopic, networkEvent("NetworkChallengeMoved", facts, places));
}

registerNetworkEvent("NetworkChallengeMoved", "challenge", async (context, event) => {
  return new NetworkChallengeMoved(event, await challengeOf(context, factIn(event, "challengeId")));
});
