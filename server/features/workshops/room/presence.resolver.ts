import { Args, Ctx, Int, Resolver, Root } from "type-graphql";
import type { HubContext, Services } from "#server/core/context.ts";
import { ConnectionArgs, type Page } from "#server/core/graphql/connection.ts";
import { pageOfList } from "#server/core/graphql/page-of-list.ts";
import { SharedFieldResolver } from "#server/core/graphql/shared-field.ts";
import type { Presence as LivePresence } from "#server/realtime/presence.ts";
import { loadAttendance } from "../attendance/attendance.loader.ts";
import { type Attendance, AttendanceConnection } from "../attendance/attendance.type.ts";
import { standingFor } from "../standing.ts";
import { may } from "../workshops.policy.ts";
import { Presence } from "./presence.type.ts";

/** The services of a hub have it; `core` does not know of it. */
export function presenceOf({ services }: HubContext): LivePresence {
  return (services as Services & { presence: LivePresence }).presence;
}

@Resolver(() => Presence)
export class PresenceResolver {
  @SharedFieldResolver(() => Int, { description: "How many are here" })
  async count(@Ctx() context: HubContext, @Root() presence: Presence): Promise<number> {
    const { workshop, role } = await standingFor(context, presence);
    return role === null ? 0 : presenceOf(context).of(workshop.id).count;
  }

  @SharedFieldResolver(() => AttendanceConnection, {
    description: "Who is here; nobody for who has not joined",
    complexity: 5,
  })
  async here(
    @Ctx() context: HubContext,
    @Root() presence: Presence,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<Attendance>> {
    const { workshop, attendance } = await standingFor(context, presence);
    const allowed = may.seeWhoIsHere(context.viewer, workshop, attendance).allowed;
    const members = allowed ? presenceOf(context).of(workshop.id).members : [];
    const found = await Promise.all(members.toSorted().map((id) => loadAttendance(context, id)));
    const here = found.filter((each) => each !== null);
    return pageOfList(here, ({ id }) => id, args);
  }
}
