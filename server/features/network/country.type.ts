import { ObjectType } from "type-graphql";
import type { Names } from "#server/core/database/tables.ts";
import { connectionOf } from "#server/core/graphql/connection.ts";
import { Node } from "#server/core/graphql/node.ts";
import { Day } from "#server/core/graphql/scalars.ts";
import { SharedField } from "#server/core/graphql/shared-field.ts";

@ObjectType("Country", {
  implements: Node,
  simpleResolvers: true,
  description: "A member state of ASEAN",
})
export class Country {
  @SharedField(() => String, { description: "ISO 3166-1 alpha-2, e.g. `VN`" })
  code!: string;

  storedNames!: Names;

  @SharedField(() => Day, {
    nullable: true,
    description: "The day it joined ASEAN, where a source of the hub gives one",
  })
  joinedOn!: string | null;
}

export const { Connection: CountryConnection } = connectionOf(() => Country, "Country");
