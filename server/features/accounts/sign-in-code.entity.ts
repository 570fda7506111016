import { defineEntity, p } from "@mikro-orm/core";

/** What a code is good for: one for the one is none for the other. */
export type CodePurpose = "sign-in" | "erasure";

/** A one-time code that was sent to an address, whether somebody has an account there or not. */
export const SignInCodeEntity = defineEntity({
  name: "SignInCode",
  tableName: "sign_in_code",
  properties: {
    id: p.uuid().primary(),
    email: p.text(),
    purpose: p.text().$type<CodePurpose>(),
    codeHash: p.uint8array(),
    attempts: p.integer(),
    createdAt: p.datetime(),
    expiresAt: p.datetime(),
    usedAt: p.datetime().strictNullable(),
  },
});
