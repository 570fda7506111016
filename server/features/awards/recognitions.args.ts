import { ArgsType, Field } from "type-graphql";
import { ConnectionArgs } from "#server/core/graphql/connection.ts";
import { ProgrammeKind } from "./awards.enums.ts";

@ArgsType()
export class RecognitionsArgs extends ConnectionArgs {
  @Field(() => [ProgrammeKind], {
    nullable: true,
    description: "Only from programmes of these kinds; all when left out",
  })
  kinds?: ProgrammeKind[] | null;
}
