import { ObjectType } from "type-graphql";
import { SharedField } from "#server/core/graphql/shared-field.ts";
import type { NewEvent, StoredEvent } from "#server/core/ports.ts";
import { NetworkEvent } from "#server/features/network/network-event.type.ts";
import { factIn, registerNetworkEvent } from "#server/features/network/told-network-events.ts";
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

export const adoptionMoved = (adoptionId: string, state: AdoptionState): NewEvent => ({
  type: "NetworkAdoptionMoved",
  data: { adoptionId, state },
});

registerNetworkEvent("NetworkAdoptionMoved", async (context, event) => {
  return new NetworkAdoptionMoved(event, await adoptionOf(context, factIn(event, "adoptionId")));
});
