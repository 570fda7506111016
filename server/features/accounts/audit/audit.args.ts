import { ArgsType, Field } from "type-graphql";
import { ConnectionArgs } from "#server/core/graphql/connection.ts";
import { AuditFilter } from "./audit.inputs.ts";

@ArgsType()
export class AuditLogArgs extends ConnectionArgs {
  @Field(() => AuditFilter, { nullable: true, description: "Which entries" })
  filter?: AuditFilter | null;
}
