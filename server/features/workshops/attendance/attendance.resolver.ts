import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { registerNode } from "#server/core/graphql/node.ts";
import { SharedFieldResolver } from "#server/core/graphql/shared-field.ts";
import { loadPerson } from "#server/features/accounts/people.ts";
import { Person } from "#server/features/accounts/person.type.ts";
import { Seat } from "#server/features/network/seat.type.ts";
import { loadSeat } from "#server/features/network/seats.ts";
import { standingFor, workshopShown } from "../standing.ts";
import { Workshop } from "../workshop.type.ts";
import {
  loadAttendance,
  loadAttendeeName,
  loadOwnAttendance,
  loadRemovedReason,
} from "./attendance.loader.ts";
import { Attendance } from "./attendance.type.ts";
import { seatOf } from "./choose-seat.ts";

registerNode("Attendance", { load: loadReadable });

/** Who may read the workshop sees who is in it; who was removed is seen by hosts and themselves. */
async function loadReadable(context: HubContext, id: string): Promise<Attendance | null> {
  const found = await loadAttendance(context, id);
  if (found === null) return null;
  const { role, attendance } = await standingFor(context, found);
  const isOwn = attendance?.id === id;
  if (found.removedAt !== null) return role === "host" || isOwn ? found : null;
  return role === null && !isOwn ? null : found;
}

@Resolver(() => Attendance)
export class AttendanceResolver {
  @SharedFieldResolver(() => Workshop, { description: "The workshop" })
  workshop(@Ctx() context: HubContext, @Root() attendance: Attendance): Promise<Workshop> {
    return workshopShown(context, attendance);
  }

  @SharedFieldResolver(() => Person, {
    nullable: true,
    description: "The person; null for a guest",
  })
  person(
    @Ctx() context: HubContext,
    @Root() { personId }: Attendance,
  ): Promise<Person | null> | null {
    return personId === null ? null : loadPerson(context, personId);
  }

  @SharedFieldResolver(() => String, {
    description: "The name they go by; a guest's is what they typed",
  })
  name(@Ctx() context: HubContext, @Root() attendance: Attendance): Promise<string> {
    return loadAttendeeName(context, attendance);
  }

  @SharedFieldResolver(() => Seat, {
    nullable: true,
    description: "The city or organisation they sit for",
  })
  seat(@Ctx() context: HubContext, @Root() attendance: Attendance): Promise<Seat | null> {
    return loadSeat(context, seatOf(attendance));
  }

  @SharedFieldResolver(() => Boolean, {
    description: "Came with the code and a name, without an account",
  })
  isGuest(@Root() { guestId }: Attendance): boolean {
    return guestId !== null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Why a host removed them; told to hosts and to themselves",
  })
  async removedReason(@Ctx() context: HubContext, @Root() row: Attendance): Promise<string | null> {
    if (row.removedAt === null) return null;
    const { role, attendance } = await standingFor(context, row);
    if (role !== "host" && attendance?.id !== row.id) return null;
    return loadRemovedReason(context, row.id);
  }

  @FieldResolver(() => Boolean, { description: "This is who asks" })
  async viewerIsThis(
    @Ctx() context: HubContext,
    @Root() { id, workshopId }: Attendance,
  ): Promise<boolean> {
    return (await loadOwnAttendance(context, workshopId))?.id === id;
  }
}
