import { Field, ObjectType } from "type-graphql";
import { Conflict, InvalidInput, NotAllowed, NotFound } from "#server/core/graphql/errors.ts";
import { resultUnion } from "#server/core/graphql/result-union.ts";
import { Workshop } from "../workshop.type.ts";
import { AgendaItem } from "./agenda-item.type.ts";

@ObjectType("ChangeAgendaSuccess", { simpleResolvers: true, description: "The agenda is changed" })
export class ChangeAgendaSuccess {
  @Field(() => AgendaItem, {
    nullable: true,
    description: "The item as it is now; null: it was removed",
  })
  readonly agendaItem: AgendaItem | null;

  @Field(() => Workshop, { description: "The workshop with its agenda as it is now" })
  readonly workshop: Workshop;

  constructor(agendaItem: AgendaItem | null, workshop: Workshop) {
    this.agendaItem = agendaItem;
    this.workshop = workshop;
  }
}

export const ChangeAgendaResult = resultUnion(
  "ChangeAgendaResult",
  "changing an agenda",
  () => [ChangeAgendaSuccess, InvalidInput, NotAllowed, NotFound, Conflict] as const,
);
