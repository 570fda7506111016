import { Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { globalId } from "#server/core/graphql/global-id.ts";
import { registerNode } from "#server/core/graphql/node.ts";
import { SharedFieldResolver } from "#server/core/graphql/shared-field.ts";
import { pageAddress } from "#server/core/page-address.ts";
import { loadPerson } from "#server/features/accounts/people.ts";
import { Person } from "#server/features/accounts/person.type.ts";
import { CommentState, ReactionKind } from "#server/features/network/comments/comment.enums.ts";
import { ReactionCount } from "#server/features/network/comments/reaction-count.type.ts";
import { Seat } from "#server/features/network/seat.type.ts";
import { loadSeat } from "#server/features/network/seats.ts";
import { DiscussionComment } from "./discussion-comment.type.ts";
import {
  discussionReplies,
  loadDiscussionComment,
  loadDiscussionReactions,
  loadDiscussionReactionsBy,
} from "./discussion.loader.ts";
import { may } from "./discussion.policy.ts";
import { subjectOf } from "./discussion-subject.ts";

registerNode("DiscussionComment", {
  async load(context, id) {
    const comment = await loadDiscussionComment(context, id);
    if (!comment) return null;
    const { kind, key } = subjectOf(comment);
    return (await kind.facts(context, key)) ? comment : null;
  },
});

@Resolver(() => DiscussionComment)
export class DiscussionCommentResolver {
  @SharedFieldResolver(() => String, {
    nullable: true,
    description:
      "The address of the page of what it is about, open at this comment; null for who may not read that",
  })
  async url(
    @Ctx() context: HubContext,
    @Root() comment: DiscussionComment,
  ): Promise<string | null> {
    const { kind, key } = subjectOf(comment);
    const subject = await kind.load(context, key);
    if (!subject) return null;
    const wanted = globalId("DiscussionComment", comment.id);
    return pageAddress(context, `${kind.path}${subject.slug}?comment=${wanted}`);
  }

  @SharedFieldResolver(() => Person, { description: "Who said it" })
  author(
    @Ctx() context: HubContext,
    @Root() { personId }: DiscussionComment,
  ): Promise<Person | null> {
    return loadPerson(context, personId);
  }

  @SharedFieldResolver(() => Seat, {
    nullable: true,
    description: "AGENCY: the city or organisation in whose name it speaks",
  })
  onBehalfOf(
    @Ctx() context: HubContext,
    @Root() { forCityId, forOrganisationId }: DiscussionComment,
  ): Promise<Seat | null> | null {
    if (forCityId === null && forOrganisationId === null) return null;
    return loadSeat(context, { cityId: forCityId, organisationId: forOrganisationId });
  }

  @SharedFieldResolver(() => String, {
    description: "The words as they were written, plain text; empty when withdrawn or hidden",
  })
  body(@Root() { storedBody, hiddenAt }: DiscussionComment): string {
    return hiddenAt === null ? storedBody : "";
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "The words of a hidden comment, for the secretariat; null for everybody else",
  })
  hiddenBody(@Ctx() { viewer }: HubContext, @Root() comment: DiscussionComment): string | null {
    if (comment.hiddenAt === null) return null;
    return may.hide(viewer, comment).allowed ? comment.storedBody : null;
  }

  @SharedFieldResolver(() => CommentState, { description: "Whether its words can be read" })
  state(@Root() { withdrawnAt, hiddenAt }: DiscussionComment): CommentState {
    if (withdrawnAt !== null) return "withdrawn";
    return hiddenAt === null ? "shown" : "hidden";
  }

  @SharedFieldResolver(() => DiscussionComment, { nullable: true, description: "What it answers" })
  inReplyTo(
    @Ctx() context: HubContext,
    @Root() { inReplyToId }: DiscussionComment,
  ): Promise<DiscussionComment | null> | null {
    return inReplyToId === null ? null : loadDiscussionComment(context, inReplyToId);
  }

  @SharedFieldResolver(() => Int, { description: "How many comments answer it" })
  replyCount(@Ctx() context: HubContext, @Root() { id }: DiscussionComment): Promise<number> {
    return discussionReplies.load(context, id);
  }

  @SharedFieldResolver(() => [ReactionCount], { description: "How many reacted in which way" })
  reactions(
    @Ctx() context: HubContext,
    @Root() { id }: DiscussionComment,
  ): Promise<ReactionCount[]> {
    return loadDiscussionReactions(context, id);
  }

  @FieldResolver(() => [ReactionKind], { description: "How who asks reacted" })
  viewerReactions(
    @Ctx() context: HubContext,
    @Root() { id }: DiscussionComment,
  ): Promise<ReactionKind[]> | ReactionKind[] {
    const { viewer } = context;
    return viewer.kind === "person" ? loadDiscussionReactionsBy(context, viewer.personId, id) : [];
  }

  @FieldResolver(() => Boolean, { description: "Who asks may change its words now" })
  async viewerCanEdit(
    @Ctx() context: HubContext,
    @Root() comment: DiscussionComment,
  ): Promise<boolean> {
    const { kind, key } = subjectOf(comment);
    const facts = await kind.facts(context, key);
    return facts !== null && may.edit(context.viewer, facts, comment).allowed;
  }

  @FieldResolver(() => Boolean, { description: "Who asks may withdraw it" })
  viewerCanWithdraw(@Ctx() { viewer }: HubContext, @Root() comment: DiscussionComment): boolean {
    return comment.withdrawnAt === null && may.withdraw(viewer, comment).allowed;
  }

  @FieldResolver(() => Boolean, { description: "Who asks may hide it, or show it again" })
  viewerCanHide(@Ctx() { viewer }: HubContext, @Root() comment: DiscussionComment): boolean {
    return may.hide(viewer, comment).allowed;
  }
}
