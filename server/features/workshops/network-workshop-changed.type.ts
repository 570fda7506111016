import { ID, ObjectType } from "type-graphql";
import { globalId } from "#server/core/graphql/global-id.ts";
import { SharedField } from "#server/core/graphql/shared-field.ts";
import type { StoredEvent } from "#server/core/ports.ts";
import { NetworkEvent } from "#server/features/network/network-event.type.ts";
import { factIn, registerNetworkEvent } from "#server/features/network/told-network-events.ts";
import { readableWorkshop } from "./standing.ts";
import { Workshop } from "./workshop.type.ts";

@ObjectType("NetworkWorkshopChanged", {
  implements: NetworkEvent,
  simpleResolvers: true,
  description: "A public workshop was announced, opened, changed or closed",
})
export class NetworkWorkshopChanged extends NetworkEvent {
  @SharedField(() => Workshop, { description: "As it is now" })
  readonly workshop: Workshop;

  constructor(event: StoredEvent, workshop: Workshop) {
    super(event);
    this.workshop = workshop;
  }
}

@ObjectType("NetworkWorkshopNoLongerPublic", {
  implements: NetworkEvent,
  simpleResolvers: true,
  description:
    "A workshop was public when this happened and is not any more: whoever keeps a copy of it drops it",
})
export class NetworkWorkshopNoLongerPublic extends NetworkEvent {
  @SharedField(() => ID, { description: "Its id, and nothing else of it" })
  readonly workshopId: string;

  constructor(event: StoredEvent, workshopId: string) {
    super(event);
    this.workshopId = globalId("Workshop", workshopId);
  }
}

registerNetworkEvent("NetworkWorkshopChanged", "workshop", async (context, event) => {
  const workshopId = factIn(event, "workshopId");
  const workshop = await readableWorkshop(context, workshopId);
  return workshop
    ? new NetworkWorkshopChanged(event, workshop)
    : new NetworkWorkshopNoLongerPublic(event, workshopId);
});
