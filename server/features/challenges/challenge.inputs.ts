import { Field, ID, InputType, Int } from "type-graphql";
import { DateTime } from "#server/core/graphql/scalars.ts";
import { ChallengeSeverity, ChallengeState } from "./challenge.enums.ts";

@InputType("CreateChallengeInput", { description: "A difficulty to describe" })
export class CreateChallengeInput {
  @Field(() => ID, {
    description: "A UUID made once by the client: a retry with it creates nothing new",
  })
  clientKey!: string;

  @Field(() => ID, { description: "Id of the city that has it" })
  cityId!: string;

  @Field(() => String, { description: "BCP 47 tag of the language it is written in" })
  language!: string;

  @Field(() => String, { description: "What is difficult, in a line; 3 to 160 characters" })
  title!: string;

  @Field(() => String, { nullable: true, description: "More of it; at most 5,000 characters" })
  description?: string | null;

  @Field(() => String, { nullable: true, description: "Where; at most 200 characters" })
  place?: string | null;

  @Field(() => ChallengeSeverity, { description: "How bad it is" })
  severity!: ChallengeSeverity;

  @Field(() => Int, { nullable: true, description: "The year since when, from 1900 on" })
  sinceYear?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Since when in words; at most 120 characters",
  })
  since?: string | null;

  @Field(() => [ID], { description: "Ids of its themes, at least one" })
  themeIds!: string[];

  @Field(() => ID, {
    nullable: true,
    description: "Id of the Workshop, AgendaItem or Comment where it was raised: the link is kept",
  })
  fromId?: string | null;
}

@InputType("UpdateChallengeInput", {
  description: "What to change of a challenge; what is left out stays",
})
export class UpdateChallengeInput {
  @Field(() => ID, { description: "Id of the challenge" })
  challengeId!: string;

  @Field(() => String, { nullable: true, description: "BCP 47 tag" })
  language?: string | null;

  @Field(() => String, { nullable: true, description: "3 to 160 characters" })
  title?: string | null;

  @Field(() => String, { nullable: true, description: "At most 5,000 characters" })
  description?: string | null;

  @Field(() => String, { nullable: true, description: "Where; at most 200 characters" })
  place?: string | null;

  @Field(() => ChallengeSeverity, { nullable: true, description: "How bad it is" })
  severity?: ChallengeSeverity | null;

  @Field(() => Int, {
    nullable: true,
    description: "The year since when; null takes it away",
  })
  sinceYear?: number | null;

  @Field(() => String, { nullable: true, description: "Since when in words" })
  since?: string | null;

  @Field(() => [ID], { nullable: true, description: "Ids of all its themes, at least one" })
  themeIds?: string[] | null;
}

@InputType("MoveChallengeInput", { description: "Where a challenge stands now" })
export class MoveChallengeInput {
  @Field(() => ID, { description: "Id of the challenge" })
  challengeId!: string;

  @Field(() => ChallengeState, { description: "Where to" })
  to!: ChallengeState;

  @Field(() => ID, {
    nullable: true,
    description: "Id of the published practice that solved it, or that is tried",
  })
  practiceId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What there is to say; needed when SOLVED without a practice",
  })
  note?: string | null;
}

@InputType("ChallengeFilter", { description: "Which challenges; what is left out does not count" })
export class ChallengeFilter {
  @Field(() => String, {
    nullable: true,
    description: "Finds words of title, description and place, with or without marks",
  })
  search?: string | null;

  @Field(() => String, { nullable: true, description: "Of cities of this country, e.g. `VN`" })
  countryCode?: string | null;

  @Field(() => String, { nullable: true, description: "Of this city, e.g. `vn-ha-long`" })
  citySlug?: string | null;

  @Field(() => String, { nullable: true, description: "Of this theme, e.g. `clean-water`" })
  themeSlug?: string | null;

  @Field(() => ChallengeState, { nullable: true, description: "That stand there" })
  state?: ChallengeState | null;

  @Field(() => ChallengeSeverity, { nullable: true, description: "That are this bad" })
  severity?: ChallengeSeverity | null;

  @Field(() => String, { nullable: true, description: "Written in this language, a BCP 47 tag" })
  language?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Of cities recognised in this programme, e.g. `esc-award`",
  })
  programmeSlug?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "That were described, edited or moved on after this",
  })
  changedSince?: Date | null;
}
