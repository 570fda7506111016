import { ArgsType, Field } from "type-graphql";
import { ConnectionArgs } from "#server/core/graphql/connection.ts";

@ArgsType()
export class CitiesArgs extends ConnectionArgs {
  @Field(() => String, {
    nullable: true,
    description: "Finds names in any language, with or without marks; at most 80 characters count",
  })
  search?: string | null;

  @Field(() => String, { nullable: true, description: "Only cities of this country, e.g. `VN`" })
  countryCode?: string | null;
}
