import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { orRefusal } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import { forgetLoaded } from "#server/core/graphql/loaders.ts";
import { discussionCommentOf } from "./discussion.loader.ts";
import {
  DiscussionCommentIdInput,
  EditDiscussionCommentInput,
  HideDiscussionCommentInput,
  PostDiscussionCommentInput,
  ReactToDiscussionCommentInput,
} from "./discussion.inputs.ts";
import {
  ChangeDiscussionCommentResult,
  ChangeDiscussionCommentSuccess,
} from "./discussion.results.ts";
import { editDiscussionComment } from "./edit-discussion-comment.ts";
import { hideDiscussionComment } from "./hide-discussion-comment.ts";
import { postDiscussionComment } from "./post-discussion-comment.ts";
import { reactToDiscussionComment } from "./react-to-discussion-comment.ts";
import { showDiscussionComment } from "./show-discussion-comment.ts";
import { withdrawDiscussionComment } from "./withdraw-discussion-comment.ts";
import { takeChangePoint } from "../write-limit.ts";

@Resolver()
export class DiscussionMutations {
  @Mutation(() => ChangeDiscussionCommentResult, {
    description: "Says something under a practice or a challenge; for people who are signed in",
  })
  postDiscussionComment(
    @Ctx() context: HubContext,
    @Arg("input", () => PostDiscussionCommentInput, { description: "What, where, for whom" })
    input: PostDiscussionCommentInput,
  ) {
    return changed(context, () => postDiscussionComment(context, input));
  }

  @Mutation(() => ChangeDiscussionCommentResult, {
    description: "Changes the words of one's own comment",
  })
  editDiscussionComment(
    @Ctx() context: HubContext,
    @Arg("input", () => EditDiscussionCommentInput, { description: "The new words" })
    input: EditDiscussionCommentInput,
  ) {
    return changed(context, () => editDiscussionComment(context, input));
  }

  @Mutation(() => ChangeDiscussionCommentResult, {
    description: "Takes one's own words back for good",
  })
  withdrawDiscussionComment(
    @Ctx() context: HubContext,
    @Arg("input", () => DiscussionCommentIdInput, { description: "Which comment" })
    input: DiscussionCommentIdInput,
  ) {
    return changed(context, () => withdrawDiscussionComment(context, input));
  }

  @Mutation(() => ChangeDiscussionCommentResult, {
    description: "Hides a comment, with a reason that everybody reads; for the secretariat",
  })
  hideDiscussionComment(
    @Ctx() context: HubContext,
    @Arg("input", () => HideDiscussionCommentInput, { description: "Which one, and why" })
    input: HideDiscussionCommentInput,
  ) {
    return changed(context, () => hideDiscussionComment(context, input));
  }

  @Mutation(() => ChangeDiscussionCommentResult, {
    description: "Shows a hidden comment again; for the secretariat",
  })
  showDiscussionComment(
    @Ctx() context: HubContext,
    @Arg("input", () => DiscussionCommentIdInput, { description: "Which comment" })
    input: DiscussionCommentIdInput,
  ) {
    return changed(context, () => showDiscussionComment(context, input));
  }

  @Mutation(() => ChangeDiscussionCommentResult, {
    description: "Sets one's reaction to a comment, or takes it away",
  })
  reactToDiscussionComment(
    @Ctx() context: HubContext,
    @Arg("input", () => ReactToDiscussionCommentInput, { description: "Which reaction" })
    input: ReactToDiscussionCommentInput,
  ) {
    return changed(context, () => reactToDiscussionComment(context, input));
  }
}

function changed(context: HubContext, command: () => Promise<string>) {
  return orRefusal(async () => {
    await takeChangePoint(context);
    const id = await command();
    forgetLoaded(context);
    return new ChangeDiscussionCommentSuccess(await discussionCommentOf(context, id));
  });
}
