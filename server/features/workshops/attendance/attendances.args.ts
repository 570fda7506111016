import { ArgsType, Field } from "type-graphql";
import { ConnectionArgs } from "#server/core/graphql/connection.ts";
import { AttendanceRole } from "./attendance.enums.ts";

@ArgsType()
export class AttendancesArgs extends ConnectionArgs {
  @Field(() => String, {
    nullable: true,
    description: "Finds names, with or without marks; at most 80 characters count",
  })
  search?: string | null;

  @Field(() => AttendanceRole, { nullable: true, description: "Only those with this role" })
  role?: AttendanceRole | null;
}
