import { Field, ID, InputType } from "type-graphql";
import { DateTime } from "#server/core/graphql/scalars.ts";
import { AuditAction } from "./audit-action.enum.ts";

@InputType("AuditFilter", { description: "Which entries of the audit log; unsaid: all" })
export class AuditFilter {
  @Field(() => [AuditAction], { nullable: true, description: "Only these actions" })
  action?: AuditAction[] | null;

  @Field(() => ID, { nullable: true, description: "Id of the person who did it" })
  personId?: string | null;

  @Field(() => ID, { nullable: true, description: "Id of what it was done to" })
  subjectId?: string | null;

  @Field(() => DateTime, { nullable: true, description: "Not before this instant" })
  since?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "Before this instant" })
  until?: Date | null;
}
