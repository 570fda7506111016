import { ArgsType, Field } from "type-graphql";

/** In which language a text of a practice is wanted. */
@ArgsType()
export class PracticeLanguageArgs {
  @Field(() => String, {
    nullable: true,
    description: "The wanted language as a BCP 47 tag; the original when left out or not there",
  })
  language?: string | null;
}
