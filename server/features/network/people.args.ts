import { ArgsType, Field } from "type-graphql";
import { ConnectionArgs } from "#server/core/graphql/connection.ts";

@ArgsType()
export class PeopleArgs extends ConnectionArgs {
  @Field(() => String, {
    nullable: true,
    description: "Finds names, with or without marks; at most 80 characters count",
  })
  search?: string | null;
}
