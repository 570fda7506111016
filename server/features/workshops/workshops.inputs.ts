import { Field, ID, InputType } from "type-graphql";
import { DateTime } from "#server/core/graphql/scalars.ts";
import { WorkshopVisibility } from "./workshop.enums.ts";

@InputType("WorkshopIdInput", { description: "Which workshop" })
export class WorkshopIdInput {
  @Field(() => ID, { description: "Id of the workshop" })
  workshopId!: string;
}

@InputType("WorkshopTextInput", { description: "Title and summary of a workshop in one language" })
export class WorkshopTextInput {
  @Field(() => String, { description: "BCP 47 tag" })
  language!: string;

  @Field(() => String, { description: "3 to 160 characters" })
  title!: string;

  @Field(() => String, { nullable: true, description: "At most 2,000 characters" })
  summary?: string | null;
}

@InputType("CreateWorkshopInput", { description: "A workshop to prepare" })
export class CreateWorkshopInput {
  @Field(() => ID, {
    description: "A UUID made once by the client: a retry with it creates nothing new",
  })
  clientKey!: string;

  @Field(() => [WorkshopTextInput], {
    description: "One for a language; the first is the original",
  })
  texts!: WorkshopTextInput[];

  @Field(() => ID, { description: "Id of the city where it takes place" })
  hostCityId!: string;

  @Field(() => String, { nullable: true, description: "House and room; at most 200 characters" })
  venue?: string | null;

  @Field(() => String, { description: "IANA zone of the place, e.g. `Asia/Ho_Chi_Minh`" })
  timeZone!: string;

  @Field(() => DateTime, { description: "When it begins" })
  startsAt!: Date;

  @Field(() => DateTime, { description: "When it is planned to end" })
  endsAt!: Date;

  @Field(() => [String], {
    description: "BCP 47 tags of the languages spoken, the first one foremost",
  })
  languages!: string[];

  @Field(() => WorkshopVisibility, { description: "Who may read it without being in it" })
  visibility!: WorkshopVisibility;
}

@InputType("UpdateWorkshopInput", {
  description: "What to change of a workshop; what is left out stays",
})
export class UpdateWorkshopInput extends WorkshopIdInput {
  @Field(() => [WorkshopTextInput], {
    nullable: true,
    description: "All texts anew; the first is the original",
  })
  texts?: WorkshopTextInput[] | null;

  @Field(() => ID, { nullable: true, description: "Id of the city where it takes place" })
  hostCityId?: string | null;

  @Field(() => String, { nullable: true, description: "House and room; at most 200 characters" })
  venue?: string | null;

  @Field(() => String, { nullable: true, description: "IANA zone of the place" })
  timeZone?: string | null;

  @Field(() => DateTime, { nullable: true, description: "When it begins" })
  startsAt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When it is planned to end" })
  endsAt?: Date | null;

  @Field(() => [String], { nullable: true, description: "BCP 47 tags of the languages spoken" })
  languages?: string[] | null;

  @Field(() => WorkshopVisibility, {
    nullable: true,
    description: "Who may read it without being in it",
  })
  visibility?: WorkshopVisibility | null;
}
