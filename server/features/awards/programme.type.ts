import { Int, ObjectType } from "type-graphql";
import type { Names } from "#server/core/database/tables.ts";
import { connectionOf } from "#server/core/graphql/connection.ts";
import { Node } from "#server/core/graphql/node.ts";
import { SharedField } from "#server/core/graphql/shared-field.ts";
import { ProgrammeKind } from "./awards.enums.ts";

@ObjectType("Programme", {
  implements: Node,
  simpleResolvers: true,
  description: "A programme of ASEAN in which cities are recognised or take part",
})
export class Programme {
  id!: string;

  @SharedField(() => String, { description: "Short and lasting, e.g. `esc-award`" })
  slug!: string;

  @SharedField(() => ProgrammeKind, { description: "What it gives to a city" })
  kind!: ProgrammeKind;

  storedNames!: Names;
}

export const { Connection: ProgrammeConnection } = connectionOf(() => Programme, "Programme");

@ObjectType("Edition", {
  implements: Node,
  simpleResolvers: true,
  description: "One time that a programme was held; a year that happened, never a period",
})
export class Edition {
  id!: string;
  programmeId!: string;

  @SharedField(() => Int, { description: "1 for the first one" })
  number!: number;

  @SharedField(() => Int, { description: "The year it was held" })
  year!: number;
}

export const { Connection: EditionConnection } = connectionOf(() => Edition, "Edition");

@ObjectType("SizeClass", {
  implements: Node,
  simpleResolvers: true,
  description: "A class of cities by number of people; the rule is loose in practice",
})
export class SizeClass {
  id!: string;

  @SharedField(() => String, { description: "Short and lasting, e.g. `small`" })
  slug!: string;

  storedNames!: Names;

  @SharedField(() => Int, {
    nullable: true,
    description: "From so many people; null: no lower end",
  })
  minPeople!: number | null;

  @SharedField(() => Int, {
    nullable: true,
    description: "Up to so many people; null: no upper end",
  })
  maxPeople!: number | null;
}
