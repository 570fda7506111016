import { ArgsType, Field, InputType, Int, registerEnumType } from "type-graphql";
import { ConnectionArgs } from "#server/core/graphql/connection.ts";
import { DateTime } from "#server/core/graphql/scalars.ts";
import { ClaimStatus } from "#server/features/network/claim-status.enum.ts";
import { RecognitionRole } from "#server/features/network/recognition-role.enum.ts";
import { ProgrammeKind } from "./awards.enums.ts";

export const RecognitionOrder = { LATEST: "latest", CITY: "city", CHANGED: "changed" } as const;
export type RecognitionOrder = (typeof RecognitionOrder)[keyof typeof RecognitionOrder];

registerEnumType(RecognitionOrder, {
  name: "RecognitionOrder",
  description: "How a list of recognitions is ordered",
  valuesConfig: {
    LATEST: {
      description:
        "The latest year first, within a year by programme and city; those without a year last",
    },
    CITY: { description: "By the name of the city, of a city the latest year first" },
    CHANGED: { description: "What changed last comes first, by `updatedAt`" },
  },
});

@InputType("RecognitionFilter", {
  description: "Which recognitions; what is left out does not narrow",
})
export class RecognitionFilter {
  @Field(() => [ProgrammeKind], {
    nullable: true,
    description: "Only from programmes of these kinds",
  })
  kinds?: ProgrammeKind[] | null;

  @Field(() => String, { nullable: true, description: "Only from this programme: `esc-award`" })
  programmeSlug?: string | null;

  @Field(() => String, { nullable: true, description: "Only of cities of this country, e.g. `VN`" })
  countryCode?: string | null;

  @Field(() => String, { nullable: true, description: "Only of this city, e.g. `vn-ha-long`" })
  citySlug?: string | null;

  @Field(() => String, { nullable: true, description: "Only for this theme, e.g. `clean-air`" })
  themeSlug?: string | null;

  @Field(() => Int, { nullable: true, description: "Only of this year" })
  year?: number | null;

  @Field(() => [RecognitionRole], {
    nullable: true,
    description: "Only where the city is one of these, e.g. holds an award",
  })
  roles?: RecognitionRole[] | null;

  @Field(() => [ClaimStatus], { nullable: true, description: "Only what is as sure as that" })
  statuses?: ClaimStatus[] | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "Only those that were recorded or corrected after this",
  })
  changedSince?: Date | null;
}

@ArgsType()
export class RecognitionsArgs extends ConnectionArgs {
  @Field(() => RecognitionFilter, { nullable: true, description: "Which; all when left out" })
  filter?: RecognitionFilter | null;

  @Field(() => RecognitionOrder, {
    description: "In which order",
    defaultValue: RecognitionOrder.LATEST,
  })
  order!: RecognitionOrder;

  @Field(() => [ProgrammeKind], {
    nullable: true,
    description: "Only from programmes of these kinds",
    deprecationReason: "Use `filter: { kinds }`. REMOVE_AFTER=2027-06-30",
  })
  kinds?: ProgrammeKind[] | null;
}
