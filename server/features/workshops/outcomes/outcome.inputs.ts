import { Field, ID, InputType } from "type-graphql";

@InputType("LinkOutcomeInput", { description: "What came of what" })
export class LinkOutcomeInput {
  @Field(() => ID, { description: "Id of the Workshop, AgendaItem, Comment or Challenge" })
  fromId!: string;

  @Field(() => ID, { description: "Id of the Practice, Challenge or Adoption that came of it" })
  resultId!: string;
}
