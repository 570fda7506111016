import { ArgsType, Field } from "type-graphql";
import { ConnectionArgs } from "#server/core/graphql/connection.ts";
import { WorkshopState } from "./workshop.enums.ts";

@ArgsType()
export class WorkshopsArgs extends ConnectionArgs {
  @Field(() => [WorkshopState], {
    nullable: true,
    description: "Only those that stand there; all when left out",
  })
  states?: WorkshopState[] | null;
}

/** In which language a text that people wrote is wanted. */
@ArgsType()
export class TextLanguageArgs {
  @Field(() => String, {
    nullable: true,
    description: "The wanted language as a BCP 47 tag; the original when left out or not there",
  })
  language?: string | null;
}
