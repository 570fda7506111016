import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { forgetLoaded } from "#server/core/graphql/loaders.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import { changedWorkshop } from "../changed-workshop.ts";
import { orRefusal } from "#server/core/commands/refused.ts";
import { WorkshopIdInput } from "../workshops.inputs.ts";
import { allowMinutes } from "./allow-minutes.ts";
import { assignRole } from "./assign-role.ts";
import {
  AllowMinutesInput,
  AssignRoleInput,
  ChooseSeatInput,
  ClaimGuestInput,
  JoinWorkshopInput,
  RemoveFromWorkshopInput,
} from "./attendance.inputs.ts";
import { attendanceOf } from "./attendance.loader.ts";
import {
  ChangeAttendanceResult,
  ChangeAttendanceSuccess,
  ClaimGuestResult,
  ClaimGuestSuccess,
  JoinWorkshopResult,
  JoinWorkshopSuccess,
} from "./attendance.results.ts";
import { chooseSeat } from "./choose-seat.ts";
import { claimGuest } from "./claim-guest.ts";
import { joinWorkshop } from "./join-workshop.ts";
import { leaveWorkshop } from "./leave-workshop.ts";
import { removeFromWorkshop } from "./remove-from-workshop.ts";

@Resolver()
export class AttendanceMutations {
  @Mutation(() => JoinWorkshopResult, {
    description:
      "Comes into a workshop by its code. Without an account a name is enough, and this browser is that guest from then on",
  })
  joinWorkshop(
    @Ctx() context: HubContext,
    @Arg("input", () => JoinWorkshopInput, { description: "Code and name" })
    input: JoinWorkshopInput,
  ) {
    return orRefusal(async () => {
      const { attendanceId, workshopId } = await joinWorkshop(context, input);
      const workshop = await changedWorkshop(context, workshopId);
      return new JoinWorkshopSuccess(await attendanceOf(context, attendanceId), workshop);
    });
  }

  @Mutation(() => ChangeAttendanceResult, { description: "Sets what one sits for" })
  chooseSeat(
    @Ctx() context: HubContext,
    @Arg("input", () => ChooseSeatInput, { description: "Who sits where" }) input: ChooseSeatInput,
  ) {
    return changed(context, () => chooseSeat(context, input));
  }

  @Mutation(() => ChangeAttendanceResult, { description: "Leaves a workshop; one may join again" })
  leaveWorkshop(
    @Ctx() context: HubContext,
    @Arg("input", () => WorkshopIdInput, { description: "Which workshop" }) input: WorkshopIdInput,
  ) {
    return changed(context, () => leaveWorkshop(context, keyIn(input.workshopId, "Workshop")));
  }

  @Mutation(() => ChangeAttendanceResult, { description: "Gives somebody a role; for hosts" })
  assignRole(
    @Ctx() context: HubContext,
    @Arg("input", () => AssignRoleInput, { description: "Who becomes what" })
    input: AssignRoleInput,
  ) {
    return changed(context, () => assignRole(context, input));
  }

  @Mutation(() => ChangeAttendanceResult, {
    description: "Gives somebody the pen, or takes it; for hosts",
  })
  allowMinutes(
    @Ctx() context: HubContext,
    @Arg("input", () => AllowMinutesInput, { description: "Who may write" })
    input: AllowMinutesInput,
  ) {
    return changed(context, () => allowMinutes(context, input));
  }

  @Mutation(() => ChangeAttendanceResult, {
    description: "Ends somebody's attendance; what they said stays; for hosts",
  })
  removeFromWorkshop(
    @Ctx() context: HubContext,
    @Arg("input", () => RemoveFromWorkshopInput, { description: "Who, and why" })
    input: RemoveFromWorkshopInput,
  ) {
    return changed(context, () => removeFromWorkshop(context, input));
  }

  @Mutation(() => ClaimGuestResult, {
    description: "Makes what one did as a guest in this browser one's own",
  })
  claimGuest(
    @Ctx() context: HubContext,
    @Arg("input", () => ClaimGuestInput, { description: "Which guest" }) input: ClaimGuestInput,
  ) {
    return orRefusal(async () => {
      await claimGuest(context, keyIn(input.guestId, "Guest"));
      forgetLoaded(context);
      return new ClaimGuestSuccess();
    });
  }
}

function changed(context: HubContext, command: () => Promise<string>) {
  return orRefusal(async () => {
    const id = await command();
    forgetLoaded(context);
    return new ChangeAttendanceSuccess(await attendanceOf(context, id));
  });
}
