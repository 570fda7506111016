import { Field, ID, InputType } from "type-graphql";

@InputType("BeginPracticeVersionInput", { description: "Which practice" })
export class BeginPracticeVersionInput {
  @Field(() => ID, { description: "Id of the practice" })
  practiceId!: string;
}

@InputType("PublishTranslationInput", { description: "Which translation" })
export class PublishTranslationInput {
  @Field(() => ID, { description: "Id of the text" })
  textId!: string;
}

@InputType("WithdrawPracticeInput", { description: "What to withdraw, and why" })
export class WithdrawPracticeInput {
  @Field(() => ID, { description: "Id of the practice" })
  practiceId!: string;

  @Field(() => String, { description: "Told to everybody; 3 to 1,000 characters" })
  reason!: string;
}
