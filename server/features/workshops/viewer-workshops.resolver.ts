import { Arg, Args, Ctx, FieldResolver, Resolver } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { ConnectionArgs, type Page } from "#server/core/graphql/connection.ts";
import { ViewerType } from "#server/features/accounts/viewer.type.ts";
import { Attendance, AttendanceConnection } from "./attendance/attendance.type.ts";
import { findRemoval } from "./attendance/find-removal.ts";
import { listOwnAttendances } from "./attendance/list-own-attendances.ts";
import { type Comment, CommentConnection } from "./comments/comment.type.ts";
import { listUnseenReplies } from "./comments/list-unseen-replies.ts";
import { nextWorkshop } from "./list-workshops.ts";
import { Workshop } from "./workshop.type.ts";
import { may } from "./workshops.policy.ts";

@Resolver(() => ViewerType)
export class ViewerWorkshopsResolver {
  @FieldResolver(() => AttendanceConnection, {
    description: "The workshops they are in, the latest first",
    complexity: 5,
  })
  attendances(
    @Ctx() context: HubContext,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<Attendance>> {
    return listOwnAttendances(context, args);
  }

  @FieldResolver(() => Attendance, {
    nullable: true,
    description: "Their own attendance in a workshop that a host removed them from; null otherwise",
  })
  removedFrom(
    @Ctx() context: HubContext,
    @Arg("slug", () => String, { description: "E.g. `hoi-thao-ha-long`" }) slug: string,
  ): Promise<Attendance | null> {
    return findRemoval(context, slug);
  }

  @FieldResolver(() => CommentConnection, {
    description: "Replies to what they wrote that they have not seen, newest first",
    complexity: 5,
  })
  unseenReplies(
    @Ctx() context: HubContext,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<Comment>> {
    return listUnseenReplies(context, args);
  }

  @FieldResolver(() => Workshop, {
    nullable: true,
    description: "The workshop to go to now: live first, else the next one",
  })
  nextWorkshop(@Ctx() context: HubContext): Promise<Workshop | null> {
    return nextWorkshop(context);
  }

  @FieldResolver(() => Boolean, { description: "They may prepare a workshop" })
  viewerCanCreateWorkshop(@Ctx() { viewer }: HubContext): boolean {
    return may.createWorkshop(viewer).allowed;
  }
}
