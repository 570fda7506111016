import { ObjectType } from "type-graphql";
import { SharedField } from "#server/core/graphql/shared-field.ts";

/** A row of `city_succession` seen from one of its two cities; the resolver adds city and source. */
@ObjectType("CitySuccession", {
  simpleResolvers: true,
  description: "A city that came before or after another one",
})
export class CitySuccession {
  /** The other city. */
  cityId!: string;

  @SharedField(() => String, { nullable: true, description: "What one should know of it" })
  note!: string | null;

  sourceId!: string | null;
}
