import { defineEntity, p } from "@mikro-orm/core";

/** Somebody in a room without an account, until a person claims what the guest did. */
export const GuestEntity = defineEntity({
  name: "Guest",
  tableName: "guest",
  properties: {
    id: p.uuid().primary(),
    name: p.text(),
    language: p.text(),
    createdAt: p.datetime(),
    claimedBy: p.uuid().strictNullable(),
    claimedAt: p.datetime().strictNullable(),
  },
});
