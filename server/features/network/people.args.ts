import { ArgsType, Field, InputType } from "type-graphql";
import { ConnectionArgs } from "#server/core/graphql/connection.ts";

@InputType("PeopleFilter", { description: "Which people; what is left out does not narrow" })
export class PeopleFilter {
  @Field(() => String, {
    nullable: true,
    description: "Finds names, with or without marks; at most 80 characters count",
  })
  search?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Only with a membership today for a city or an organisation there, e.g. `VN`",
  })
  countryCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Only with a membership today for this city, e.g. `vn-ha-long`",
  })
  citySlug?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Only with a membership today for this organisation, e.g. `iges`",
  })
  organisationSlug?: string | null;
}

@ArgsType()
export class PeopleArgs extends ConnectionArgs {
  @Field(() => PeopleFilter, { nullable: true, description: "Which; all when left out" })
  filter?: PeopleFilter | null;

  @Field(() => String, {
    nullable: true,
    description: "Finds names",
    deprecationReason: "Use `filter: { search }`. REMOVE_AFTER=2027-06-30",
  })
  search?: string | null;
}
