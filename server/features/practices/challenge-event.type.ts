import { InterfaceType } from "type-graphql";
import { DateTime } from "#server/core/graphql/scalars.ts";
import { SharedField } from "#server/core/graphql/shared-field.ts";
import type { StoredEvent } from "#server/core/ports.ts";
import { encodeCursor } from "#server/realtime/cursor.ts";

/**
 * Stands here and not with the challenges because what is discussed under both tells the same
 * events, and practices are below.
 */
@InterfaceType("ChallengeEvent", { description: "Something that happened to a challenge" })
export abstract class ChallengeEvent {
  @SharedField(() => String, { description: "Resume after this event with it" })
  readonly cursor: string;

  @SharedField(() => DateTime, { description: "When it happened" })
  readonly occurredAt: Date;

  constructor(event: StoredEvent) {
    this.cursor = encodeCursor(event);
    this.occurredAt = event.at;
  }
}
