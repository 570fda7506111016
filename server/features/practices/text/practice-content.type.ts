import { Field, Float, InputType, Int, ObjectType } from "type-graphql";
import { SharedField } from "#server/core/graphql/shared-field.ts";
import type { PracticeContent } from "../practice-content.ts";

@ObjectType("PracticeBlock", {
  simpleResolvers: true,
  description: "A piece of what was done, which another city can take by itself",
})
export class PracticeBlock {
  @SharedField(() => String, { description: "What it is called; may be empty" })
  title!: string;

  @SharedField(() => String, { description: "How it is done" })
  text!: string;
}

@ObjectType("PracticeCost", { simpleResolvers: true, description: "What something cost" })
export class PracticeCost {
  @SharedField(() => Float, { description: "In units of the currency, not in cents" })
  amount!: number;

  @SharedField(() => String, { description: "ISO 4217, e.g. `VND`" })
  currency!: string;

  @SharedField(() => Int, { description: "At the prices of this year" })
  year!: number;
}

@ObjectType("PracticeContact", {
  simpleResolvers: true,
  description: "Whom to ask: a role in an office, never a person or an address",
})
export class PracticeContact {
  @SharedField(() => String, { description: "E.g. `Head of the waste division`" })
  role!: string;

  @SharedField(() => String, { description: "E.g. `Surabaya Cleansing and Parks Department`" })
  office!: string;
}

@ObjectType("NoteSource", { simpleResolvers: true, description: "Where something was read" })
export class NoteSource {
  @SharedField(() => String, { description: "Its title" })
  title!: string;

  @SharedField(() => String, { nullable: true, description: "Its address; null: only on paper" })
  url!: string | null;

  @SharedField(() => String, { description: "When it came out, in its own words; may be empty" })
  published!: string;
}

@ObjectType("PracticeContent", {
  simpleResolvers: true,
  description: "The structured part of a practice; what was not written yet is empty",
})
export class PracticeContentType implements PracticeContent {
  @SharedField(() => String, { description: "What was done, in a line" })
  title!: string;

  @SharedField(() => String, { description: "What was wrong before" })
  problem!: string;

  @SharedField(() => [PracticeBlock], { description: "What was done, in pieces" })
  blocks!: readonly PracticeBlock[];

  @SharedField(() => PracticeCost, {
    nullable: true,
    description: "What it cost; null: not stated",
  })
  cost!: PracticeCost | null;

  @SharedField(() => String, { description: "What is in the cost, and what is not" })
  costNote!: string;

  @SharedField(() => String, { description: "Who paid" })
  paidBy!: string;

  @SharedField(() => String, { description: "Under which conditions it worked" })
  conditions!: string;

  @SharedField(() => String, { description: "What was hard, and what failed" })
  difficulties!: string;

  @SharedField(() => String, { description: "What another city should know" })
  lessons!: string;

  @SharedField(() => [PracticeContact], { description: "Whom to ask" })
  contacts!: readonly PracticeContact[];

  @SharedField(() => [NoteSource], { description: "Where it can be read" })
  sources!: readonly NoteSource[];
}

@InputType("PracticeBlockInput", { description: "A piece of what was done" })
export class PracticeBlockInput {
  @Field(() => String, { description: "At most 160 characters; may be empty" })
  title!: string;

  @Field(() => String, { description: "At most 4,000 characters" })
  text!: string;
}

@InputType("PracticeCostInput", { description: "What something cost" })
export class PracticeCostInput {
  @Field(() => Float, { description: "In units of the currency, not in cents; not negative" })
  amount!: number;

  @Field(() => String, { description: "ISO 4217, e.g. `VND`" })
  currency!: string;

  @Field(() => Int, { description: "At the prices of this year" })
  year!: number;
}

@InputType("PracticeContactInput", { description: "Whom to ask: a role in an office" })
export class PracticeContactInput {
  @Field(() => String, { description: "At most 160 characters, without a name or an address" })
  role!: string;

  @Field(() => String, { description: "At most 160 characters" })
  office!: string;
}

@InputType("NoteSourceInput", { description: "Where something was read" })
export class NoteSourceInput {
  @Field(() => String, { description: "At most 300 characters" })
  title!: string;

  @Field(() => String, { nullable: true, description: "http or https" })
  url?: string | null;

  @Field(() => String, { nullable: true, description: "In its own words, at most 80 characters" })
  published?: string | null;
}

@InputType("PracticeContentInput", {
  description: "Fields of the structured part; those that are left out stay as they are",
})
export class PracticeContentInput {
  @Field(() => String, { nullable: true, description: "3 to 160 characters" })
  title?: string | null;

  @Field(() => String, { nullable: true, description: "At most 4,000 characters" })
  problem?: string | null;

  @Field(() => [PracticeBlockInput], { nullable: true, description: "At most 20, all of them" })
  blocks?: PracticeBlockInput[] | null;

  @Field(() => PracticeCostInput, { nullable: true, description: "Null takes the cost out" })
  cost?: PracticeCostInput | null;

  @Field(() => String, { nullable: true, description: "At most 1,000 characters" })
  costNote?: string | null;

  @Field(() => String, { nullable: true, description: "At most 1,000 characters" })
  paidBy?: string | null;

  @Field(() => String, { nullable: true, description: "At most 4,000 characters" })
  conditions?: string | null;

  @Field(() => String, { nullable: true, description: "At most 4,000 characters" })
  difficulties?: string | null;

  @Field(() => String, { nullable: true, description: "At most 4,000 characters" })
  lessons?: string | null;

  @Field(() => [PracticeContactInput], { nullable: true, description: "At most 10, all of them" })
  contacts?: PracticeContactInput[] | null;

  @Field(() => [NoteSourceInput], { nullable: true, description: "At most 30, all of them" })
  sources?: NoteSourceInput[] | null;
}
