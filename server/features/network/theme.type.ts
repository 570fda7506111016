import { ObjectType } from "type-graphql";
import type { Names } from "#server/core/database/tables.ts";
import { connectionOf } from "#server/core/graphql/connection.ts";
import { Node } from "#server/core/graphql/node.ts";
import { SharedField } from "#server/core/graphql/shared-field.ts";

@ObjectType("Theme", {
  implements: Node,
  simpleResolvers: true,
  description:
    "What work for the environment is about: clean air, clean water, clean land and more",
})
export class Theme {
  id!: string;

  @SharedField(() => String, { description: "Short and lasting, e.g. `clean-air`" })
  slug!: string;

  storedNames!: Names;
}

export const { Connection: ThemeConnection } = connectionOf(() => Theme, "Theme");
