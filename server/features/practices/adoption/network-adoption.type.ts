import { ObjectType } from "type-graphql";
import { SharedField } from "#server/core/graphql/shared-field.ts";
import type { StoredEvent } from "#server/core/ports.ts";
import { NetworkEvent } from "#server/features/network/network-event.type.ts";
import { networkEvent, networkTopic } from "#server/features/network/network.events.ts";
import { factIn, registerNetworkEvent } from "#server/features/network/told-network-events.ts";
import type { Tx } from "#server/realtime/commit.ts";
import { placesOfPractice } from "../places-of-practice.ts";
import { AdoptionState } from "./adoption.enums.ts";
import { adoptionOf } from "./adoption.loader.ts";
import { Adoption } from "./adoption.type.ts";

@ObjectType("NetworkAdoptionMoved", {
  implements: NetworkEvent,
  simpleResolvers: true,
  description: "A city began to take a practice over, or said how far it is, or that it stopped",
})
export class NetworkAdoptionMoved extends NetworkEvent {
  @SharedField(() => AdoptionState, { description: "How far it was then" })
  readonly adoptionState: AdoptionState;

  @SharedField(() => Adoption, { description: "As it is now" })
  readonly adoption: Adoption;

  constructor(event: StoredEvent, adoption: Adoption) {
    super(event);
    this.adoptionState = factIn(event, "state") as AdoptionState;
    this.adoption = adoption;
  }
}

/** Its own city, the one that the practice is from, and the practice's themes hear of it. */
export async function announceAdoption(
  tx: Tx,
  { id, practiceId, cityId }: { id: string; practiceId: string; cityId: string },
  state: AdoptionState,
): Promise<void> {
  const places = await placesOfPractice(tx.db, practiceId, cityId);
  const facts = { adoptionId: id, state };
  await tx.announce(networkTopic, networkEvent("NetworkAdoptionMoved", facts, places));
}

registerNetworkEvent("NetworkAdoptionMoved", "adoption", async (context, event) => {
  return new NetworkAdoptionMoved(event, await adoptionOf(context, factIn(event, "adoptionId")));
});
