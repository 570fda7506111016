import { defineEntity, p } from "@mikro-orm/core";

/** A one-time code that was sent to an address, whether somebody has an account there or not. */
export const SignInCodeEntity = defineEntity({
  name: "SignInCode",
  tableName: "sign_in_code",
  properties: {
    id: p.uuid().primary(),
    email: p.text(),
    codeHash: p.uint8array(),
    attempts: p.integer(),
    createdAt: p.datetime(),
    expiresAt: p.datetime(),
    usedAt: p.datetime().strictNullable(),
  },
});
