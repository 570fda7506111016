import { ArgsType, Field, InputType, Int } from "type-graphql";
import { ConnectionArgs } from "#server/core/graphql/connection.ts";
import { DateTime } from "#server/core/graphql/scalars.ts";
import { PracticeOrder } from "./practice.enums.ts";

@InputType("PracticeFilter", { description: "Which practices; what is left out does not narrow" })
export class PracticeFilter {
  @Field(() => String, {
    nullable: true,
    description: "Finds titles in any language, with or without marks; at most 80 characters count",
  })
  search?: string | null;

  @Field(() => String, { nullable: true, description: "Only of cities of this country, e.g. `VN`" })
  countryCode?: string | null;

  @Field(() => String, { nullable: true, description: "Only of this city, e.g. `vn-ha-long`" })
  citySlug?: string | null;

  @Field(() => String, { nullable: true, description: "Only about this theme, e.g. `clean-air`" })
  themeSlug?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Only of cities recognised in this programme, e.g. `esc-award`",
  })
  programmeSlug?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "BCP 47 tag: only those that can be read in this language",
  })
  language?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Only with, or without, a measured result" })
  measured?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Only those recorded from public sources, or only those told by cities",
  })
  recorded?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Only those that another city took over, or that none did",
  })
  adopted?: boolean | null;

  @Field(() => Int, { nullable: true, description: "Only those last published in this year (UTC)" })
  year?: number | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "Only those that changed after this, see `updatedAt`",
  })
  changedSince?: Date | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Withdrawn ones as well: for who keeps a copy, and has to take them out of it",
  })
  includeWithdrawn?: boolean | null;
}

@ArgsType()
export class PracticesArgs extends ConnectionArgs {
  @Field(() => PracticeFilter, { nullable: true, description: "Which; all when left out" })
  filter?: PracticeFilter | null;

  @Field(() => PracticeOrder, {
    description: "In which order",
    defaultValue: PracticeOrder.NEWEST,
  })
  order!: PracticeOrder;
}
