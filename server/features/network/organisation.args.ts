import { ArgsType, Field } from "type-graphql";
import { ConnectionArgs } from "#server/core/graphql/connection.ts";
import { OrganisationKind } from "./organisation.type.ts";

@ArgsType()
export class OrganisationsArgs extends ConnectionArgs {
  @Field(() => String, {
    nullable: true,
    description: "Finds names in any language, with or without marks; at most 80 characters count",
  })
  search?: string | null;

  @Field(() => OrganisationKind, { nullable: true, description: "Only organisations of this kind" })
  kind?: OrganisationKind | null;
}
