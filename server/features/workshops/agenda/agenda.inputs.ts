import { Field, ID, InputType } from "type-graphql";
import { DateTime } from "#server/core/graphql/scalars.ts";
import { AgendaItemKind } from "./agenda-item.enums.ts";

@InputType("AgendaTextInput", { description: "The title of an agenda item in one language" })
export class AgendaTextInput {
  @Field(() => String, { description: "BCP 47 tag" })
  language!: string;

  @Field(() => String, { description: "2 to 200 characters" })
  title!: string;
}

@InputType("AddAgendaItemInput", { description: "A new item of an agenda" })
export class AddAgendaItemInput {
  @Field(() => ID, { description: "Id of the workshop" })
  workshopId!: string;

  @Field(() => ID, {
    description: "A UUID made once by the client: a retry with it adds nothing new",
  })
  clientKey!: string;

  @Field(() => ID, {
    nullable: true,
    description: "Id of the item it stands under; null: at the top level",
  })
  parentId?: string | null;

  @Field(() => ID, { nullable: true, description: "Id of the item it stands after; null: last" })
  afterItemId?: string | null;

  @Field(() => AgendaItemKind, { description: "What happens" })
  kind!: AgendaItemKind;

  @Field(() => [AgendaTextInput], { description: "One for a language; the first is the original" })
  texts!: AgendaTextInput[];

  @Field(() => DateTime, { nullable: true, description: "When it is planned to begin" })
  startsAt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When it is planned to end" })
  endsAt?: Date | null;

  @Field(() => [ID], { nullable: true, description: "Ids of attendances, in the order they speak" })
  speakerIds?: string[] | null;
}

@InputType("UpdateAgendaItemInput", {
  description: "What to change of an item; what is left out stays",
})
export class UpdateAgendaItemInput {
  @Field(() => ID, { description: "Id of the item" })
  agendaItemId!: string;

  @Field(() => AgendaItemKind, { nullable: true, description: "What happens" })
  kind?: AgendaItemKind | null;

  @Field(() => [AgendaTextInput], {
    nullable: true,
    description: "All texts anew; the first is the original",
  })
  texts?: AgendaTextInput[] | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it is planned to begin; null: no time",
  })
  startsAt?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it is planned to end; null: no time",
  })
  endsAt?: Date | null;

  @Field(() => [ID], { nullable: true, description: "Ids of all who speak, in their order" })
  speakerIds?: string[] | null;
}

@InputType("MoveAgendaItemInput", { description: "Where an item goes, with all that is under it" })
export class MoveAgendaItemInput {
  @Field(() => ID, { description: "Id of the item" })
  agendaItemId!: string;

  @Field(() => ID, {
    nullable: true,
    description: "Id of the item to stand after. Null: to the top",
  })
  afterItemId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "Id of the item to stand under. Left out: beside `afterItemId`; null: at the top level",
  })
  parentId?: string | null;
}

@InputType("RemoveAgendaItemInput", { description: "Which item goes" })
export class RemoveAgendaItemInput {
  @Field(() => ID, { description: "Id of the item" })
  agendaItemId!: string;
}
