import { ID, Int, ObjectType } from "type-graphql";
import { SharedField } from "#server/core/graphql/shared-field.ts";
import { Attendance } from "../attendance/attendance.type.ts";
import { Writing } from "./presence.type.ts";

@ObjectType("PresenceChanged", {
  simpleResolvers: true,
  description:
    "Who came, who went, who writes. For who may not see names, who reads without having joined, only the count changes",
})
export class PresenceChanged {
  @SharedField(() => Boolean, {
    description: "True: this is the whole state, `joined` is all who are here",
  })
  reset!: boolean;

  @SharedField(() => Int, { description: "How many are here" })
  count!: number;

  @SharedField(() => [Attendance], { description: "Who came" })
  joined!: Attendance[];

  @SharedField(() => [ID], { description: "Ids of the attendances that went" })
  left!: string[];

  @SharedField(() => [Writing], { description: "Everybody who is writing now" })
  writing!: Writing[];
}
