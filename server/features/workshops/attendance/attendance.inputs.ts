import { Field, ID, InputType } from "type-graphql";
import { AttendanceRole } from "./attendance.enums.ts";

@InputType("JoinWorkshopInput", { description: "How somebody comes in" })
export class JoinWorkshopInput {
  @Field(() => String, { description: "The join code; case, spaces and hyphens do not count" })
  code!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "Wanted from a guest who comes for the first time; later it changes the guest's name",
  })
  name?: string | null;

  @Field(() => String, { nullable: true, description: "BCP 47 tag of a guest's language" })
  language?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "Id of the city or organisation one sits for; can follow",
  })
  seatId?: string | null;

  @Field(() => ID, {
    description:
      "A UUID made once by the client, kept secret and used for nothing else: a retry with it comes in as the same guest",
  })
  clientKey!: string;
}

@InputType("ChooseSeatInput", { description: "What somebody sits for" })
export class ChooseSeatInput {
  @Field(() => ID, { description: "Id of the attendance: one's own; any for a host" })
  attendanceId!: string;

  @Field(() => ID, { nullable: true, description: "Id of a city or organisation; null: no seat" })
  seatId?: string | null;
}

@InputType("AssignRoleInput", { description: "What somebody is in the workshop" })
export class AssignRoleInput {
  @Field(() => ID, { description: "Id of the attendance" })
  attendanceId!: string;

  @Field(() => AttendanceRole, { description: "The new role" })
  role!: AttendanceRole;
}

@InputType("AllowMinutesInput", { description: "Who may write the minutes" })
export class AllowMinutesInput {
  @Field(() => ID, { description: "Id of the attendance" })
  attendanceId!: string;

  @Field(() => Boolean, { description: "True gives the pen, false takes it" })
  allowed!: boolean;
}

@InputType("RemoveFromWorkshopInput", { description: "Who has to leave, and why" })
export class RemoveFromWorkshopInput {
  @Field(() => ID, { description: "Id of the attendance" })
  attendanceId!: string;

  @Field(() => String, { description: "3 to 300 characters; kept for the record" })
  reason!: string;
}

@InputType("ClaimGuestInput", { description: "Which guest one was" })
export class ClaimGuestInput {
  @Field(() => ID, { description: "Id of the guest of this browser, see `Viewer.claimableGuest`" })
  guestId!: string;
}
