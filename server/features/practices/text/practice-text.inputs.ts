import { Field, ID, InputType, Int } from "type-graphql";
import { PracticeContentInput } from "./practice-content.type.ts";

@InputType("UpdatePracticeInput", { description: "What to change of the structured part" })
export class UpdatePracticeInput {
  @Field(() => ID, { description: "Id of the practice" })
  practiceId!: string;

  @Field(() => String, { description: "BCP 47 tag of the text to change" })
  language!: string;

  @Field(() => PracticeContentInput, { description: "The fields that change, as they should be" })
  changes!: PracticeContentInput;

  @Field(() => PracticeContentInput, {
    description:
      "The same fields as they were read before; one that was changed by somebody else meanwhile is a conflict, and nothing is written",
  })
  base!: PracticeContentInput;
}

@InputType("WritePracticeBodyInput", { description: "What to write into the long part" })
export class WritePracticeBodyInput {
  @Field(() => ID, { description: "Id of the practice" })
  practiceId!: string;

  @Field(() => String, { description: "BCP 47 tag of the text" })
  language!: string;

  @Field(() => String, { description: "At most 50,000 characters. HTML in it stays text" })
  markdown!: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "True: in the place of what is there, which stays in the history; else it is added at the end",
  })
  replace?: boolean | null;

  @Field(() => ID, {
    description: "A UUID made once by the client: a retry with it changes nothing more",
  })
  clientKey!: string;
}

@InputType("RestorePracticeRevisionInput", { description: "Which revision to bring back" })
export class RestorePracticeRevisionInput {
  @Field(() => ID, { description: "Id of the text" })
  textId!: string;

  @Field(() => Int, { description: "Number of the revision" })
  number!: number;
}

@InputType("BeginTranslationInput", { description: "Into which language to translate" })
export class BeginTranslationInput {
  @Field(() => ID, { description: "Id of the practice" })
  practiceId!: string;

  @Field(() => String, { description: "BCP 47 tag" })
  language!: string;
}
