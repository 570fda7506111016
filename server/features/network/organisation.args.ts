import { ArgsType, Field, InputType, registerEnumType } from "type-graphql";
import { ConnectionArgs } from "#server/core/graphql/connection.ts";
import { DateTime } from "#server/core/graphql/scalars.ts";
import { OrganisationKind } from "./organisation.type.ts";

export const OrganisationOrder = { NAME: "name", COUNTRY: "country", CHANGED: "changed" } as const;
export type OrganisationOrder = (typeof OrganisationOrder)[keyof typeof OrganisationOrder];

registerEnumType(OrganisationOrder, {
  name: "OrganisationOrder",
  description:
    "How a list of organisations is ordered; what is looked for comes with the best match first",
  valuesConfig: {
    NAME: { description: "By the English name" },
    COUNTRY: { description: "By the code of the country, in it by name; international ones last" },
    CHANGED: { description: "What changed last comes first, by `updatedAt`" },
  },
});

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

  @Field(() => DateTime, {
    nullable: true,
    description: "Only those of which a fact changed after this",
  })
  changedSince?: Date | null;
}

@ArgsType()
export class OrganisationsArgs extends ConnectionArgs {
  @Field(() => OrganisationFilter, { nullable: true, description: "Which; all when left out" })
  filter?: OrganisationFilter | null;

  @Field(() => OrganisationOrder, {
    description: "In which order",
    defaultValue: OrganisationOrder.NAME,
  })
  order!: OrganisationOrder;

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
