import { ObjectType } from "type-graphql";
import { connectionOf } from "#server/core/graphql/connection.ts";
import { Node } from "#server/core/graphql/node.ts";
import { DateTime } from "#server/core/graphql/scalars.ts";
import { SharedField } from "#server/core/graphql/shared-field.ts";
import type { ByRole } from "../room-role.ts";
import { AttendanceRole } from "./attendance.enums.ts";

/** A row of `attendance`; the resolvers add the rest. */
@ObjectType("Attendance", {
  implements: Node,
  simpleResolvers: true,
  description: "Somebody in a workshop: a person or a guest, with a role and a seat",
})
export class Attendance {
  id!: string;
  workshopId!: string;
  personId!: string | null;
  guestId!: string | null;

  @SharedField(() => AttendanceRole, { description: "What they are here" })
  role!: AttendanceRole;

  seatCityId!: string | null;
  seatOrganisationId!: string | null;
  seatSetByHost!: boolean;
  byRole!: ByRole | null;

  @SharedField(() => Boolean, { description: "A host has given them the pen" })
  mayWriteMinutes!: boolean;

  @SharedField(() => DateTime, {
    nullable: true,
    description: "When they came in; null: expected, or gone again",
  })
  joinedAt!: Date | null;

  @SharedField(() => DateTime, { nullable: true, description: "When a host removed them" })
  removedAt!: Date | null;
}

export const { Connection: AttendanceConnection } = connectionOf(() => Attendance, "Attendance");
