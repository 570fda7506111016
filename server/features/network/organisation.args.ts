import { ArgsType, Field, InputType } from "type-graphql";
import { ConnectionArgs } from "#server/core/graphql/connection.ts";
import { OrganisationKind } from "./organisation.type.ts";

@InputType("OrganisationFilter", {
  description: "Which organisations; what is left out does not narrow",
})
export class OrganisationFilter {
  @Field(() => String, {
    nullable: true,
    description: "Finds names in any language, with or without marks; at most 80 characters count",
  })
  search?: string | null;

  @Field(() => OrganisationKind, { nullable: true, description: "Only organisations of this kind" })
  kind?: OrganisationKind | null;

  @Field(() => String, { nullable: true, description: "Only of this country, e.g. `VN`" })
  countryCode?: string | null;

  @Field(() => String, { nullable: true, description: "Only in this city, e.g. `vn-ha-long`" })
  citySlug?: string | null;
}

@ArgsType()
export class OrganisationsArgs extends ConnectionArgs {
  @Field(() => OrganisationFilter, { nullable: true, description: "Which; all when left out" })
  filter?: OrganisationFilter | null;

  @Field(() => String, {
    nullable: true,
    description: "Finds names",
    deprecationReason: "Use `filter: { search }`. REMOVE_AFTER=2027-06-30",
  })
  search?: string | null;

  @Field(() => OrganisationKind, {
    nullable: true,
    description: "Only organisations of this kind",
    deprecationReason: "Use `filter: { kind }`. REMOVE_AFTER=2027-06-30",
  })
  kind?: OrganisationKind | null;
}
