import { ArgsType, Field } from "type-graphql";

/** In which language a name is wanted. */
@ArgsType()
export class LanguageArgs {
  @Field(() => String, {
    nullable: true,
    description: "The wanted language as a BCP 47 tag; English when left out or not known",
  })
  language?: string | null;
}
