import { Field, ObjectType } from "type-graphql";
import {
  Conflict,
  InvalidInput,
  NotAllowed,
  NotFound,
  TooManyRequests,
} from "#server/core/graphql/errors.ts";
import { ViewerType } from "#server/features/accounts/viewer.type.ts";
import { resultUnion } from "#server/core/graphql/result-union.ts";
import { Workshop } from "../workshop.type.ts";
import { Attendance } from "./attendance.type.ts";

@ObjectType("JoinWorkshopSuccess", { simpleResolvers: true, description: "One is in the room" })
export class JoinWorkshopSuccess {
  @Field(() => Attendance, { description: "As what one is in the room" })
  readonly attendance: Attendance;

  @Field(() => Workshop, { description: "The workshop" })
  readonly workshop: Workshop;

  constructor(attendance: Attendance, workshop: Workshop) {
    this.attendance = attendance;
    this.workshop = workshop;
  }
}

@ObjectType("ChangeAttendanceSuccess", {
  simpleResolvers: true,
  description: "The attendance is changed",
})
export class ChangeAttendanceSuccess {
  @Field(() => Attendance, { description: "As it is now" })
  readonly attendance: Attendance;

  constructor(attendance: Attendance) {
    this.attendance = attendance;
  }
}

@ObjectType("ClaimGuestSuccess", {
  simpleResolvers: true,
  description: "What the guest did is one's own now",
})
export class ClaimGuestSuccess {
  @Field(() => ViewerType, { description: "Who is asking, with what they have now" })
  readonly viewer: ViewerType = new ViewerType();
}

export const JoinWorkshopResult = resultUnion(
  "JoinWorkshopResult",
  "joining a workshop",
  () =>
    [JoinWorkshopSuccess, InvalidInput, NotAllowed, NotFound, Conflict, TooManyRequests] as const,
);

export const ChangeAttendanceResult = resultUnion(
  "ChangeAttendanceResult",
  "changing an attendance",
  () => [ChangeAttendanceSuccess, InvalidInput, NotAllowed, NotFound] as const,
);

export const ClaimGuestResult = resultUnion(
  "ClaimGuestResult",
  "claiming what one did as a guest",
  () => [ClaimGuestSuccess, NotAllowed, Conflict] as const,
);
