import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { orForbid } from "#server/core/commands/forbid.ts";
import { orRefusal } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import type { Page } from "#server/core/graphql/connection.ts";
import { forgetLoaded } from "#server/core/graphql/loaders.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import { may as mayKeep } from "#server/features/network/network.policy.ts";
import { DiscussionComment } from "#server/features/practices/discussion/discussion-comment.type.ts";
import { loadDiscussionComment } from "#server/features/practices/discussion/discussion.loader.ts";
import { changedWorkshop } from "../changed-workshop.ts";
import { loadComment } from "../comments/comment.loader.ts";
import { Comment } from "../comments/comment.type.ts";
import { readableWorkshop, standingIn } from "../standing.ts";
import { may } from "../workshops.policy.ts";
import { decideHeldComment } from "./decide-held-comment.ts";
import { decideReports } from "./decide-reports.ts";
import { HeldComment } from "./held-comment.type.ts";
import { loadHeldComment } from "./held-comments.ts";
import { hubModerationFigures, listModeration } from "./list-moderation.ts";
import {
  DecideHeldCommentInput,
  DecideReportsInput,
  ModerationQueueArgs,
  ReportCommentInput,
  SetPremoderationInput,
} from "./moderation.inputs.ts";
import {
  ModerateResult,
  ModerateSuccess,
  ReportCommentResult,
  ReportCommentSuccess,
  SetPremoderationResult,
  SetPremoderationSuccess,
} from "./moderation.results.ts";
import { ModerationFigures, ModerationItem, ModerationItemConnection } from "./moderation.type.ts";
import { reportComment } from "./report-comment.ts";
import { setPremoderation } from "./set-premoderation.ts";

@Resolver(() => ModerationItem)
export class ModerationResolver {
  @Query(() => ModerationItemConnection, {
    description:
      "What waits for a moderator, the longest waiting first; others than hosts and the secretariat are FORBIDDEN",
    complexity: 5,
  })
  async moderationQueue(
    @Ctx() context: HubContext,
    @Args(() => ModerationQueueArgs) args: ModerationQueueArgs,
  ): Promise<Page<ModerationItem>> {
    const id = args.workshopId == null ? null : keyIn(args.workshopId, "Workshop");
    const workshop = id === null ? null : await readableWorkshop(context, id);
    if (workshop === null) orForbid(context, mayKeep.keepNetwork(context.viewer));
    else {
      const { attendance } = await standingIn(context, workshop);
      orForbid(context, may.host(context.viewer, workshop, attendance));
    }
    return listModeration(context, id, args);
  }

  @Query(() => ModerationFigures, {
    description: "How the whole hub is moderated; for the secretariat alone, others are FORBIDDEN",
    complexity: 5,
  })
  moderationFigures(@Ctx() context: HubContext): Promise<ModerationFigures> {
    orForbid(context, mayKeep.keepNetwork(context.viewer));
    return hubModerationFigures(context);
  }

  @FieldResolver(() => Comment, {
    nullable: true,
    description: "The reported comment of a workshop",
  })
  comment(@Ctx() context: HubContext, @Root() { kind, id }: ModerationItem) {
    return kind === "comment" ? loadComment(context, id) : null;
  }

  @FieldResolver(() => DiscussionComment, {
    nullable: true,
    description: "The reported comment of a discussion",
  })
  discussionComment(@Ctx() context: HubContext, @Root() { kind, id }: ModerationItem) {
    return kind === "discussion" ? loadDiscussionComment(context, id) : null;
  }

  @FieldResolver(() => HeldComment, {
    nullable: true,
    description: "The comment that waits before the room reads it",
  })
  heldComment(@Ctx() context: HubContext, @Root() { kind, id }: ModerationItem) {
    return kind === "held" ? loadHeldComment(context, id) : null;
  }

  @Mutation(() => ReportCommentResult, {
    description: "Asks a moderator to look at a comment; once for each person",
  })
  reportComment(
    @Ctx() context: HubContext,
    @Arg("input", () => ReportCommentInput, { description: "Which one, and why" })
    input: ReportCommentInput,
  ) {
    return orRefusal(async () => new ReportCommentSuccess(await reportComment(context, input)));
  }

  @Mutation(() => ModerateResult, {
    description: "Keeps or hides a comment that was reported; for hosts and the secretariat",
  })
  decideReports(
    @Ctx() context: HubContext,
    @Arg("input", () => DecideReportsInput, { description: "Which one, and what becomes of it" })
    input: DecideReportsInput,
  ) {
    return orRefusal(async () => new ModerateSuccess(await decideReports(context, input)));
  }

  @Mutation(() => ModerateResult, {
    description: "Lets a waiting comment into the room, or not; for hosts",
  })
  decideHeldComment(
    @Ctx() context: HubContext,
    @Arg("input", () => DecideHeldCommentInput, {
      description: "Which one, and what becomes of it",
    })
    input: DecideHeldCommentInput,
  ) {
    return orRefusal(async () => new ModerateSuccess(await decideHeldComment(context, input)));
  }

  @Mutation(() => SetPremoderationResult, {
    description: "Lets what participants say wait for a host from now on, or no more; for hosts",
  })
  setPremoderation(
    @Ctx() context: HubContext,
    @Arg("input", () => SetPremoderationInput, { description: "Where, and whether" })
    input: SetPremoderationInput,
  ) {
    return orRefusal(async () => {
      const id = await setPremoderation(context, input);
      forgetLoaded(context);
      return new SetPremoderationSuccess(await changedWorkshop(context, id));
    });
  }
}
