import { ArgsType, Field, Int } from "type-graphql";
import { ConnectionArgs } from "#server/core/graphql/connection.ts";

@ArgsType()
export class VersionArgs {
  @Field(() => String, {
    nullable: true,
    description: "BCP 47 tag; left out: the best one for who asks",
  })
  language?: string | null;

  @Field(() => Int, { nullable: true, description: "Left out: the one that counts" })
  number?: number | null;
}

@ArgsType()
export class VersionsArgs extends ConnectionArgs {
  @Field(() => String, { nullable: true, description: "Only those in this language" })
  language?: string | null;
}
