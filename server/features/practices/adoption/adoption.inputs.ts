import { Field, ID, InputType } from "type-graphql";
import { DateTime, Day } from "#server/core/graphql/scalars.ts";
import { PracticeCostInput } from "../text/practice-content.type.ts";
import { AdoptionState } from "./adoption.enums.ts";

@InputType("AdoptPracticeInput", { description: "A city begins to take a practice over" })
export class AdoptPracticeInput {
  @Field(() => ID, {
    description: "A UUID made once by the client: a retry with it creates nothing new",
  })
  clientKey!: string;

  @Field(() => ID, { description: "Id of the published practice" })
  practiceId!: string;

  @Field(() => ID, { description: "Id of the city that takes it over" })
  cityId!: string;

  @Field(() => String, { description: "BCP 47 tag of the language it is written in" })
  language!: string;

  @Field(() => AdoptionState, { description: "How far the city is" })
  state!: AdoptionState;

  @Field(() => Day, { nullable: true, description: "Since which day; today when left out" })
  since?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What there is to say; STOPPED: why, and needed. At most 2,000 characters",
  })
  note?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Whom to ask in the city: a role, no name. At most 200 characters",
  })
  contactHere?: string | null;

  @Field(() => ID, { nullable: true, description: "Id of the city's challenge that it answers" })
  challengeId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "Id of the Workshop, AgendaItem, Comment or Challenge that it came of: the link is kept",
  })
  fromId?: string | null;
}

@InputType("MoveAdoptionInput", { description: "How far an adoption is now" })
export class MoveAdoptionInput {
  @Field(() => ID, { description: "Id of the adoption" })
  adoptionId!: string;

  @Field(() => AdoptionState, { description: "Where to" })
  to!: AdoptionState;

  @Field(() => Day, { nullable: true, description: "Since which day; today when left out" })
  since?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What there is to say; STOPPED: why, and needed. At most 2,000 characters",
  })
  note?: string | null;
}

@InputType("UpdateAdoptionInput", {
  description: "What to write of an adoption; what is left out stays",
})
export class UpdateAdoptionInput {
  @Field(() => ID, { description: "Id of the adoption" })
  adoptionId!: string;

  @Field(() => String, { nullable: true, description: "BCP 47 tag of the language" })
  language?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What was changed and why; at most 10,000 characters",
  })
  changed?: string | null;

  @Field(() => PracticeCostInput, {
    nullable: true,
    description: "What it cost; null takes it away",
  })
  cost?: PracticeCostInput | null;

  @Field(() => String, { nullable: true, description: "Other words on the cost" })
  costNote?: string | null;

  @Field(() => String, { nullable: true, description: "Whom to ask in the adopting city: a role" })
  contactHere?: string | null;

  @Field(() => String, { nullable: true, description: "Whom one asked at the origin: a role" })
  contactOrigin?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "Id of the city's challenge that it answers; null takes it away",
  })
  challengeId?: string | null;
}

@InputType("ConfirmAdoptionInput", {
  description: "The city where the practice comes from confirms an adoption",
})
export class ConfirmAdoptionInput {
  @Field(() => ID, { description: "Id of the adoption" })
  adoptionId!: string;

  @Field(() => String, {
    nullable: true,
    description: "What that city says to it; at most 2,000 characters",
  })
  note?: string | null;
}

@InputType("AdoptionFilter", { description: "Which adoptions; what is left out does not count" })
export class AdoptionFilter {
  @Field(() => String, { nullable: true, description: "By cities of this country, e.g. `VN`" })
  countryCode?: string | null;

  @Field(() => String, { nullable: true, description: "By this city, e.g. `vn-da-nang`" })
  citySlug?: string | null;

  @Field(() => ID, { nullable: true, description: "Of this practice" })
  practiceId?: string | null;

  @Field(() => [AdoptionState], { nullable: true, description: "That are so far" })
  states?: AdoptionState[] | null;

  @Field(() => String, { nullable: true, description: "Of practices of this theme" })
  themeSlug?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "True: with a measured result; false: without one",
  })
  measured?: boolean | null;

  @Field(() => String, { nullable: true, description: "Written in this language, a BCP 47 tag" })
  language?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "By cities recognised in this programme, e.g. `esc-award`",
  })
  programmeSlug?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "That began, moved on, were confirmed or got a result after this",
  })
  changedSince?: Date | null;
}
