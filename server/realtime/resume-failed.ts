import type { StoredEvent } from "#server/core/ports.ts";
import { encodeCursor } from "#server/realtime/cursor.ts";

/**
 * What every subscription with a cursor may tell. It is one type of the contract behind the
 * interfaces of all features; who puts the schema together declares it so.
 */
export class ResumeFailed {
  readonly cursor: string;
  readonly occurredAt: Date;
  readonly reason: string;

  constructor(event: StoredEvent) {
    this.cursor = encodeCursor(event);
    this.occurredAt = event.at;
    this.reason = typeof event.data["reason"] === "string" ? event.data["reason"] : "";
  }
}
