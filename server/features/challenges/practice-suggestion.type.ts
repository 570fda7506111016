import { Field, ObjectType } from "type-graphql";
import { Practice } from "#server/features/practices/practice.type.ts";

@ObjectType("PracticeSuggestion", {
  simpleResolvers: true,
  description: "A practice that may help with a difficulty, and why it is thought so",
})
export class PracticeSuggestion {
  @Field(() => Practice, { description: "The practice" })
  readonly practice: Practice;

  @Field(() => [String], {
    description: "Why, in sentences in the language of who asks; at least one",
  })
  readonly reasons: readonly string[];

  constructor(practice: Practice, reasons: readonly string[]) {
    this.practice = practice;
    this.reasons = reasons;
  }
}
