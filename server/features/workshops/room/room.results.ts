import { Field, ObjectType } from "type-graphql";
import { InvalidInput, NotAllowed, NotFound } from "#server/core/graphql/errors.ts";
import { AgendaItem } from "../agenda/agenda-item.type.ts";
import { resultUnion } from "#server/core/graphql/result-union.ts";
import { Workshop } from "../workshop.type.ts";

@ObjectType("MoveRoomSuccess", { simpleResolvers: true, description: "The room is at the item" })
export class MoveRoomSuccess {
  @Field(() => Workshop, { description: "The workshop as it is now" })
  readonly workshop: Workshop;

  @Field(() => AgendaItem, { description: "Where the room is" })
  readonly agendaItem: AgendaItem;

  constructor(workshop: Workshop, agendaItem: AgendaItem) {
    this.workshop = workshop;
    this.agendaItem = agendaItem;
  }
}

@ObjectType("ChangeTimerSuccess", {
  simpleResolvers: true,
  description: "The clock shows what was wanted",
})
export class ChangeTimerSuccess {
  @Field(() => Workshop, { description: "The workshop with its clock" })
  readonly workshop: Workshop;

  constructor(workshop: Workshop) {
    this.workshop = workshop;
  }
}

@ObjectType("SetWritingSuccess", {
  simpleResolvers: true,
  description: "The room sees for some seconds that one is writing; say it again while one is",
})
export class SetWritingSuccess {
  @Field(() => Workshop, { description: "The workshop" })
  readonly workshop: Workshop;

  constructor(workshop: Workshop) {
    this.workshop = workshop;
  }
}

export const MoveRoomResult = resultUnion(
  "MoveRoomResult",
  "moving the room",
  () => [MoveRoomSuccess, NotAllowed, NotFound] as const,
);

export const ChangeTimerResult = resultUnion(
  "ChangeTimerResult",
  "setting the clock",
  () => [ChangeTimerSuccess, InvalidInput, NotAllowed, NotFound] as const,
);

export const SetWritingResult = resultUnion(
  "SetWritingResult",
  "saying that one is writing",
  () => [SetWritingSuccess, NotAllowed, NotFound] as const,
);
