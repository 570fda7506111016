import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { forgetLoaded } from "#server/core/graphql/loaders.ts";
import { encodeCursor } from "#server/realtime/cursor.ts";
import { headOf } from "#server/realtime/event-log.ts";
import { orRefusal } from "#server/core/commands/refused.ts";
import { workshopTopic } from "../workshops.events.ts";
import {
  CommentIdInput,
  EditCommentInput,
  HideCommentInput,
  MarkRepliesSeenInput,
  PostCommentInput,
  ReactToCommentInput,
} from "./comment.inputs.ts";
import { commentOf } from "./comment.loader.ts";
import {
  ChangeCommentResult,
  ChangeCommentSuccess,
  MarkRepliesSeenResult,
  MarkRepliesSeenSuccess,
  CommentHeld,
  PostCommentResult,
  PostCommentSuccess,
} from "./comment.results.ts";
import { loadHeldComment } from "../moderation/held-comments.ts";
import { editComment } from "./edit-comment.ts";
import { hideComment } from "./hide-comment.ts";
import { markRepliesSeen } from "./mark-replies-seen.ts";
import { postComment } from "./post-comment.ts";
import { reactToComment } from "./react-to-comment.ts";
import { showComment } from "./show-comment.ts";
import { withdrawComment } from "./withdraw-comment.ts";

@Resolver()
export class CommentMutations {
  @Mutation(() => PostCommentResult, {
    description: "Says something at an agenda item of a live workshop",
  })
  postComment(
    @Ctx() context: HubContext,
    @Arg("input", () => PostCommentInput, { description: "What, where, in whose name" })
    input: PostCommentInput,
  ) {
    return orRefusal(async () => {
      const { id, held } = await postComment(context, input);
      forgetLoaded(context);
      if (held) return new CommentHeld((await loadHeldComment(context, id))!);
      const comment = await commentOf(context, id);
      const topic = workshopTopic(comment.workshopId);
      const { epoch } = await headOf(context.db, topic);
      return new PostCommentSuccess(comment, encodeCursor({ topic, epoch, seq: comment.position }));
    });
  }

  @Mutation(() => ChangeCommentResult, { description: "Changes the words of one's own comment" })
  editComment(
    @Ctx() context: HubContext,
    @Arg("input", () => EditCommentInput, { description: "The new words" }) input: EditCommentInput,
  ) {
    return changed(context, () => editComment(context, input));
  }

  @Mutation(() => ChangeCommentResult, { description: "Takes one's own words back for good" })
  withdrawComment(
    @Ctx() context: HubContext,
    @Arg("input", () => CommentIdInput, { description: "Which comment" }) input: CommentIdInput,
  ) {
    return changed(context, () => withdrawComment(context, input));
  }

  @Mutation(() => ChangeCommentResult, {
    description: "Hides a comment from the room, with a reason that everybody reads; for hosts",
  })
  hideComment(
    @Ctx() context: HubContext,
    @Arg("input", () => HideCommentInput, { description: "Which one, and why" })
    input: HideCommentInput,
  ) {
    return changed(context, () => hideComment(context, input));
  }

  @Mutation(() => ChangeCommentResult, { description: "Shows a hidden comment again; for hosts" })
  showComment(
    @Ctx() context: HubContext,
    @Arg("input", () => CommentIdInput, { description: "Which comment" }) input: CommentIdInput,
  ) {
    return changed(context, () => showComment(context, input));
  }

  @Mutation(() => ChangeCommentResult, {
    description: "Sets one's reaction to a comment, or takes it away",
  })
  reactToComment(
    @Ctx() context: HubContext,
    @Arg("input", () => ReactToCommentInput, { description: "Which reaction" })
    input: ReactToCommentInput,
  ) {
    return changed(context, () => reactToComment(context, input));
  }

  @Mutation(() => MarkRepliesSeenResult, {
    description: "These replies to what one said oneself count as seen",
  })
  markRepliesSeen(
    @Ctx() context: HubContext,
    @Arg("input", () => MarkRepliesSeenInput, { description: "Which replies" })
    input: MarkRepliesSeenInput,
  ) {
    return orRefusal(async () => {
      await markRepliesSeen(context, input);
      forgetLoaded(context);
      return new MarkRepliesSeenSuccess();
    });
  }
}

function changed(context: HubContext, command: () => Promise<string>) {
  return orRefusal(async () => {
    const id = await command();
    forgetLoaded(context);
    return new ChangeCommentSuccess(await commentOf(context, id));
  });
}
