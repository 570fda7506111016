import { ArgsType, Field, InputType, registerEnumType } from "type-graphql";
import { ConnectionArgs } from "#server/core/graphql/connection.ts";
import { DateTime } from "#server/core/graphql/scalars.ts";
import { WorkshopState } from "./workshop.enums.ts";

export const WorkshopOrder = { NEXT: "next", LATEST: "latest", CHANGED: "changed" } as const;
export type WorkshopOrder = (typeof WorkshopOrder)[keyof typeof WorkshopOrder];

registerEnumType(WorkshopOrder, {
  name: "WorkshopOrder",
  description: "How a list of workshops is ordered",
  valuesConfig: {
    NEXT: { description: "What runs now, what comes, drafts of one's own, what is over" },
    LATEST: { description: "What begins last comes first" },
    CHANGED: { description: "Where something happened last comes first, by `updatedAt`" },
  },
});

@InputType("WorkshopFilter", { description: "Which workshops; what is left out does not narrow" })
export class WorkshopFilter {
  @Field(() => [WorkshopState], { nullable: true, description: "Only those that stand there" })
  states?: WorkshopState[] | null;

  @Field(() => String, { nullable: true, description: "Only in this country, e.g. `VN`" })
  countryCode?: string | null;

  @Field(() => String, { nullable: true, description: "Only in this city, e.g. `vn-ha-long`" })
  citySlug?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "BCP 47 tag: only those that speak this language",
  })
  language?: string | null;

  @Field(() => DateTime, { nullable: true, description: "Only those that begin at this or later" })
  startsFrom?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "Only those that begin before this" })
  startsBefore?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "Only those where something happened after this: made, moved, said, agreed",
  })
  changedSince?: Date | null;
}

@ArgsType()
export class WorkshopsArgs extends ConnectionArgs {
  @Field(() => WorkshopFilter, { nullable: true, description: "Which; all when left out" })
  filter?: WorkshopFilter | null;

  @Field(() => WorkshopOrder, { description: "In which order", defaultValue: WorkshopOrder.NEXT })
  order!: WorkshopOrder;

  @Field(() => [WorkshopState], {
    nullable: true,
    description: "Only those that stand there",
    deprecationReason: "Use `filter: { states }`. REMOVE_AFTER=2027-06-30",
  })
  states?: WorkshopState[] | null;
}

/** In which language a text that people wrote is wanted. */
@ArgsType()
export class TextLanguageArgs {
  @Field(() => String, {
    nullable: true,
    description: "The wanted language as a BCP 47 tag; the original when left out or not there",
  })
  language?: string | null;
}
