import { Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { Verdict } from "#server/core/commands/verdict.ts";
import type { HubContext } from "#server/core/context.ts";
import { globalId } from "#server/core/graphql/global-id.ts";
import { registerNode } from "#server/core/graphql/node.ts";
import { SharedFieldResolver } from "#server/core/graphql/shared-field.ts";
import { pageAddress } from "#server/core/page-address.ts";
import { ReactionCount } from "#server/features/network/comments/reaction-count.type.ts";
import { Seat } from "#server/features/network/seat.type.ts";
import { loadSeat } from "#server/features/network/seats.ts";
import { AgendaItem } from "../agenda/agenda-item.type.ts";
import { attendanceOf } from "../attendance/attendance.loader.ts";
import { Attendance } from "../attendance/attendance.type.ts";
import { agendaItemShown, ifReadable, standingFor, workshopShown } from "../standing.ts";
import { Workshop } from "../workshop.type.ts";
import { may } from "../workshops.policy.ts";
import { countComments } from "./comment-counts.ts";
import { CommentState, ReactionKind } from "#server/features/network/comments/comment.enums.ts";
import { loadComment, loadReactions, loadReactionsBy } from "./comment.loader.ts";
import { Comment } from "./comment.type.ts";

registerNode("Comment", {
  load: async (context, id) => ifReadable(context, await loadComment(context, id)),
});

@Resolver(() => Comment)
export class CommentResolver {
  @SharedFieldResolver(() => String, {
    description:
      "The address of the workshop's page, open at this comment; empty for who may not read it",
  })
  async url(@Ctx() context: HubContext, @Root() comment: Comment): Promise<string> {
    const { workshop, role } = await standingFor(context, comment);
    if (role === null) return "";
    return pageAddress(context, `/w/${workshop.slug}?comment=${globalId("Comment", comment.id)}`);
  }

  @SharedFieldResolver(() => Workshop, { description: "The workshop" })
  workshop(@Ctx() context: HubContext, @Root() comment: Comment): Promise<Workshop> {
    return workshopShown(context, comment);
  }

  @SharedFieldResolver(() => AgendaItem, { description: "The item it was said at" })
  agendaItem(@Ctx() context: HubContext, @Root() { agendaItemId }: Comment): Promise<AgendaItem> {
    return agendaItemShown(context, agendaItemId);
  }

  @SharedFieldResolver(() => Comment, { nullable: true, description: "What it answers" })
  async inReplyTo(
    @Ctx() context: HubContext,
    @Root() { inReplyToId }: Comment,
  ): Promise<Comment | null> {
    if (inReplyToId === null) return null;
    return ifReadable(context, await loadComment(context, inReplyToId));
  }

  @SharedFieldResolver(() => Int, { description: "How many comments answer it" })
  replyCount(@Ctx() context: HubContext, @Root() { id }: Comment): Promise<number> {
    return countComments(context, "Comment", id);
  }

  @SharedFieldResolver(() => Attendance, { description: "Who said it" })
  author(@Ctx() context: HubContext, @Root() { attendanceId }: Comment): Promise<Attendance> {
    return attendanceOf(context, attendanceId);
  }

  @SharedFieldResolver(() => String, {
    description:
      "The words as they were written, plain text; empty when withdrawn, and when hidden except for hosts",
  })
  async body(@Ctx() context: HubContext, @Root() comment: Comment): Promise<string> {
    const { role } = await standingFor(context, comment);
    return may.readBody(role, comment) ? comment.storedBody : "";
  }

  @SharedFieldResolver(() => Seat, {
    nullable: true,
    description: "AGENCY: the city or organisation the author sat for when writing",
  })
  onBehalfOf(@Ctx() context: HubContext, @Root() comment: Comment): Promise<Seat | null> {
    return loadSeat(context, {
      cityId: comment.forCityId,
      organisationId: comment.forOrganisationId,
    });
  }

  @SharedFieldResolver(() => CommentState, { description: "Whether its words can be read" })
  state(@Root() { withdrawnAt, hiddenAt }: Comment): CommentState {
    if (withdrawnAt !== null) return "withdrawn";
    return hiddenAt === null ? "shown" : "hidden";
  }

  @SharedFieldResolver(() => [ReactionCount], { description: "How many reacted in which way" })
  reactions(@Ctx() context: HubContext, @Root() { id }: Comment): Promise<ReactionCount[]> {
    return loadReactions(context, id);
  }

  @FieldResolver(() => [ReactionKind], { description: "How who asks reacted" })
  async viewerReactions(
    @Ctx() context: HubContext,
    @Root() comment: Comment,
  ): Promise<ReactionKind[]> {
    const { attendance } = await standingFor(context, comment);
    return attendance === null ? [] : loadReactionsBy(context, attendance.id, comment.id);
  }

  @FieldResolver(() => Boolean, { description: "Who asks may change its words now" })
  viewerCanEdit(@Ctx() context: HubContext, @Root() comment: Comment): Promise<boolean> {
    return ask(context, comment, ({ workshop, attendance }) =>
      may.editComment(context.viewer, workshop, attendance, comment),
    );
  }

  @FieldResolver(() => Boolean, { description: "Who asks may withdraw it" })
  async viewerCanWithdraw(@Ctx() context: HubContext, @Root() comment: Comment): Promise<boolean> {
    if (comment.withdrawnAt !== null) return false;
    return ask(context, comment, ({ attendance }) => may.withdrawComment(attendance, comment));
  }

  @FieldResolver(() => Boolean, { description: "Who asks may hide it, or show it again" })
  viewerCanHide(@Ctx() context: HubContext, @Root() comment: Comment): Promise<boolean> {
    return ask(context, comment, ({ workshop, attendance }) =>
      may.hideComment(context.viewer, workshop, attendance, comment),
    );
  }
}

async function ask(
  context: HubContext,
  comment: Comment,
  question: (standing: Awaited<ReturnType<typeof standingFor>>) => Verdict,
): Promise<boolean> {
  return question(await standingFor(context, comment)).allowed;
}
