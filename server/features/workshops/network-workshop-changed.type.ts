import { ObjectType } from "type-graphql";
import { SharedField } from "#server/core/graphql/shared-field.ts";
import type { StoredEvent } from "#server/core/ports.ts";
import { NetworkEvent } from "#server/features/network/network-event.type.ts";
import { factIn, registerNetworkEvent } from "#server/features/network/told-network-events.ts";
import { readableWorkshop } from "./standing.ts";
import { workshopOf } from "./workshop.loader.ts";
import { Workshop } from "./workshop.type.ts";

@ObjectType("NetworkWorkshopChanged", {
  implements: NetworkEvent,
  simpleResolvers: true,
  description: "A public workshop was announced, opened, changed or closed, or is no longer public",
})
export class NetworkWorkshopChanged extends NetworkEvent {
  @SharedField(() => Workshop, {
    description: "As it is now; without texts and place when it is no longer for everybody",
  })
  readonly workshop: Workshop;

  constructor(event: StoredEvent, workshop: Workshop) {
    super(event);
    this.workshop = workshop;
  }
}

registerNetworkEvent("NetworkWorkshopChanged", "workshop", async (context, event) => {
  const workshopId = factIn(event, "workshopId");
  const readable = await readableWorkshop(context, workshopId);
  return new NetworkWorkshopChanged(
    event,
    readable ?? closedToView(await workshopOf(context, { workshopId })),
  );
});

/** What is left of a workshop for who could read it until now: that it is there, for lists to drop. */
function closedToView(workshop: Workshop): Workshop {
  return Object.assign(new Workshop(), workshop, {
    venue: "",
    currentItemId: null,
    timerDurationMs: null,
    timerEndsAt: null,
    timerRemainingMs: null,
  });
}
