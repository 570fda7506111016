import { ArgsType, Field, InputType, Int, registerEnumType } from "type-graphql";
import { ConnectionArgs } from "#server/core/graphql/connection.ts";
import { DateTime } from "#server/core/graphql/scalars.ts";
import { CityKind } from "./city.type.ts";
import { RecognitionRole } from "./recognition-role.enum.ts";

export const CityOrder = { NAME: "name", COUNTRY: "country", CHANGED: "changed" } as const;
export type CityOrder = (typeof CityOrder)[keyof typeof CityOrder];

registerEnumType(CityOrder, {
  name: "CityOrder",
  description:
    "How a list of cities is ordered; what is looked for comes with the best match first",
  valuesConfig: {
    NAME: { description: "By the English name" },
    COUNTRY: { description: "By the code of the country, in it by name" },
    CHANGED: { description: "What changed last comes first, by `updatedAt`" },
  },
});

@InputType("CityFilter", { description: "Which cities; what is left out does not narrow" })
export class CityFilter {
  @Field(() => String, {
    nullable: true,
    description: "Finds names in any language, with or without marks; at most 80 characters count",
  })
  search?: string | null;

  @Field(() => String, { nullable: true, description: "Only cities of this country, e.g. `VN`" })
  countryCode?: string | null;

  @Field(() => CityKind, { nullable: true, description: "Only places of this kind" })
  kind?: CityKind | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Only those with a published practice about this theme, or recognised for it, e.g. `clean-air`",
  })
  themeSlug?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Only those recognised in this programme, e.g. `esc-award`",
  })
  programmeSlug?: string | null;

  @Field(() => [RecognitionRole], {
    nullable: true,
    description: "Only those that are one of these in a programme, e.g. hold an award",
  })
  recognisedAs?: RecognitionRole[] | null;

  @Field(() => Int, {
    nullable: true,
    description: "Only those recognised in this year; with `programmeSlug` in that programme",
  })
  recognisedIn?: number | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "Only those of which the names, figures or other facts changed after this",
  })
  changedSince?: Date | null;
}

@ArgsType()
export class CitiesArgs extends ConnectionArgs {
  @Field(() => CityFilter, { nullable: true, description: "Which; all when left out" })
  filter?: CityFilter | null;

  @Field(() => CityOrder, { description: "In which order", defaultValue: CityOrder.NAME })
  order!: CityOrder;

  @Field(() => String, {
    nullable: true,
    description: "Finds names",
    deprecationReason: "Use `filter: { search }`. REMOVE_AFTER=2027-06-30",
  })
  search?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Only cities of this country",
    deprecationReason: "Use `filter: { countryCode }`. REMOVE_AFTER=2027-06-30",
  })
  countryCode?: string | null;
}
