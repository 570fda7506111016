import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { SharedFieldResolver } from "#server/core/graphql/shared-field.ts";
import { AgendaItem } from "../agenda/agenda-item.type.ts";
import { attendanceOf } from "../attendance/attendance.loader.ts";
import { Attendance } from "../attendance/attendance.type.ts";
import { loadComment } from "../comments/comment.loader.ts";
import { Comment } from "../comments/comment.type.ts";
import { agendaItemShown, workshopShown } from "../standing.ts";
import { Workshop } from "../workshop.type.ts";
import { HeldComment, HeldState } from "./held-comment.type.ts";
import { ownHeldComments } from "./held-comments.ts";
import { holdsAny, moderationFigures } from "./list-moderation.ts";
import { ModerationFigures } from "./moderation.type.ts";

@Resolver(() => HeldComment)
export class HeldCommentResolver {
  @FieldResolver(() => Workshop, { description: "The workshop" })
  workshop(@Ctx() context: HubContext, @Root() held: HeldComment): Promise<Workshop> {
    return workshopShown(context, held);
  }

  @FieldResolver(() => AgendaItem, { description: "The item it was said at" })
  agendaItem(@Ctx() context: HubContext, @Root() { agendaItemId }: HeldComment) {
    return agendaItemShown(context, agendaItemId);
  }

  @FieldResolver(() => Attendance, { description: "Who said it" })
  author(@Ctx() context: HubContext, @Root() { attendanceId }: HeldComment): Promise<Attendance> {
    return attendanceOf(context, attendanceId);
  }

  @FieldResolver(() => Comment, { nullable: true, description: "What it answers" })
  inReplyTo(@Ctx() context: HubContext, @Root() { inReplyToId }: HeldComment) {
    return inReplyToId === null ? null : loadComment(context, inReplyToId);
  }

  @FieldResolver(() => HeldState, { description: "Where it stands" })
  state(@Root() { declinedAt }: HeldComment): HeldState {
    return declinedAt === null ? "waiting" : "declined";
  }
}

@Resolver(() => AgendaItem)
export class ViewerHeldCommentsResolver {
  @FieldResolver(() => [HeldComment], {
    description: "What who asks said here and the room has not seen, in the order it was written",
    complexity: 5,
  })
  viewerHeldComments(@Ctx() context: HubContext, @Root() item: AgendaItem): Promise<HeldComment[]> {
    return ownHeldComments(context, item);
  }
}

@Resolver(() => Workshop)
export class WorkshopModerationResolver {
  @SharedFieldResolver(() => ModerationFigures, {
    description: "How much was hidden, waits, and was not let in",
  })
  moderation(@Ctx() context: HubContext, @Root() { id }: Workshop): Promise<ModerationFigures> {
    return moderationFigures(context, id);
  }

  @SharedFieldResolver(() => Boolean, {
    description:
      "Somebody may have said here what the room does not see: comments wait for a host, or did and are kept",
  })
  holdsAny(
    @Ctx() context: HubContext,
    @Root() { id, holdsComments }: Workshop,
  ): boolean | Promise<boolean> {
    return holdsComments || holdsAny(context, id);
  }
}
