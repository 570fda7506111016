import { defineEntity, p } from "@mikro-orm/core";

/**
 * A browser that is signed in, or a guest's. Only the hash of its token is stored. A person's
 * session may carry the guest that the browser was before.
 */
export const SessionEntity = defineEntity({
  name: "Session",
  tableName: "session",
  properties: {
    id: p.uuid().primary(),
    tokenHash: p.uint8array(),
    personId: p.uuid().strictNullable(),
    guestId: p.uuid().strictNullable(),
    device: p.text(),
    createdAt: p.datetime(),
    lastUsedAt: p.datetime(),
    expiresAt: p.datetime(),
    endedAt: p.datetime().strictNullable(),
  },
});
