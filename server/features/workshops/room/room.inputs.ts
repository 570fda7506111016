import { Field, ID, InputType, Int } from "type-graphql";

@InputType("MoveRoomInput", { description: "Where the room goes" })
export class MoveRoomInput {
  @Field(() => ID, { description: "Id of the workshop" })
  workshopId!: string;

  @Field(() => ID, { description: "Id of the agenda item" })
  agendaItemId!: string;
}

@InputType("StartTimerInput", { description: "How long the clock runs" })
export class StartTimerInput {
  @Field(() => ID, { description: "Id of the workshop" })
  workshopId!: string;

  @Field(() => Int, { description: "Milliseconds, from one second to eight hours" })
  durationMs!: number;
}

@InputType("SetWritingInput", { description: "Where somebody is writing" })
export class SetWritingInput {
  @Field(() => ID, { description: "Id of the workshop" })
  workshopId!: string;

  @Field(() => ID, { description: "Id of the agenda item" })
  agendaItemId!: string;
}
