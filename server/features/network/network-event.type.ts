import { InterfaceType } from "type-graphql";
import { DateTime } from "#server/core/graphql/scalars.ts";
import { SharedField } from "#server/core/graphql/shared-field.ts";
import type { StoredEvent } from "#server/core/ports.ts";
import { encodeCursor } from "#server/realtime/cursor.ts";

@InterfaceType("NetworkEvent", { description: "Something that happened in the network" })
export abstract class NetworkEvent {
  @SharedField(() => String, { description: "Resume after this event with it" })
  readonly cursor: string;

  @SharedField(() => DateTime, { description: "When it happened" })
  readonly occurredAt: Date;

  constructor(event: StoredEvent) {
    this.cursor = encodeCursor(event);
    this.occurredAt = event.at;
  }
}
