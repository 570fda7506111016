import { defineEntity, p } from "@mikro-orm/core";

/** Somebody with an account. `email` is in lower case; `fold` is the name as search matches it. */
export const PersonEntity = defineEntity({
  name: "Person",
  tableName: "person",
  properties: {
    id: p.uuid().primary(),
    name: p.text(),
    fold: p.text(),
    email: p.text().strictNullable(),
    language: p.text(),
    demo: p.boolean(),
    createdAt: p.datetime(),
    disabledAt: p.datetime().strictNullable(),
  },
});
