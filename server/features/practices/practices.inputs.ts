import { Field, ID, InputType } from "type-graphql";

@InputType("CreatePracticeInput", { description: "A practice to begin; the rest grows" })
export class CreatePracticeInput {
  @Field(() => ID, {
    description: "A UUID made once by the client: a retry with it creates nothing new",
  })
  clientKey!: string;

  @Field(() => ID, { description: "Id of the city that did it" })
  cityId!: string;

  @Field(() => String, { description: "BCP 47 tag of the language it is written in" })
  language!: string;

  @Field(() => String, { description: "What was done, in a line; 3 to 160 characters" })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: "What was wrong before; at most 4,000 characters",
  })
  problem?: string | null;

  @Field(() => [ID], { nullable: true, description: "Ids of themes; at most 8" })
  themeIds?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description: "Id of the workshop, agenda item, comment or challenge it comes from",
  })
  fromId?: string | null;
}

@InputType("UpdatePracticeThemesInput", { description: "What a practice is about" })
export class UpdatePracticeThemesInput {
  @Field(() => ID, { description: "Id of the practice" })
  practiceId!: string;

  @Field(() => [ID], { description: "Ids of all its themes; at most 8" })
  themeIds!: string[];
}
