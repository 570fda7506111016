import { Field, ID, InputType, Int } from "type-graphql";

@InputType("WriteMinutesInput", { description: "What to add to the minutes of an item" })
export class WriteMinutesInput {
  @Field(() => ID, { description: "Id of the agenda item" })
  agendaItemId!: string;

  @Field(() => ID, {
    description: "A UUID made once by the client: a retry with it adds nothing more",
  })
  clientKey!: string;

  @Field(() => String, {
    description: "Added at the end; at most 50,000 characters. HTML in it stays text",
  })
  markdown!: string;
}

@InputType("RestoreMinutesInput", { description: "Which revision of the minutes to bring back" })
export class RestoreMinutesInput {
  @Field(() => ID, { description: "Id of the agenda item" })
  agendaItemId!: string;

  @Field(() => Int, { description: "Number of the revision" })
  revision!: number;

  @Field(() => ID, {
    description: "A UUID made once by the client: a retry with it changes nothing more",
  })
  clientKey!: string;
}
