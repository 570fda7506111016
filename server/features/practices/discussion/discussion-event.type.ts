import { ObjectType } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { SharedField } from "#server/core/graphql/shared-field.ts";
import type { StoredEvent } from "#server/core/ports.ts";
import { ChallengeEvent } from "../challenge-event.type.ts";
import { PracticeEvent } from "../practice-event.type.ts";
import { registerChallengeEvent } from "../told-challenge-events.ts";
import { registerPracticeEvent } from "../told-events.ts";
import { DiscussionComment } from "./discussion-comment.type.ts";
import { discussionCommentOf } from "./discussion.loader.ts";

const interfaces = [PracticeEvent, ChallengeEvent];

@ObjectType("DiscussionCommentPosted", {
  implements: interfaces,
  simpleResolvers: true,
  description: "Somebody said something",
})
export class DiscussionCommentPosted extends PracticeEvent {
  @SharedField(() => DiscussionComment, { description: "What was said" })
  readonly comment: DiscussionComment;

  constructor(event: StoredEvent, comment: DiscussionComment) {
    super(event);
    this.comment = comment;
  }
}

@ObjectType("DiscussionCommentChanged", {
  implements: interfaces,
  simpleResolvers: true,
  description: "A comment was edited, withdrawn, hidden or shown again",
})
export class DiscussionCommentChanged extends PracticeEvent {
  @SharedField(() => DiscussionComment, { description: "As it is now" })
  readonly comment: DiscussionComment;

  constructor(event: StoredEvent, comment: DiscussionComment) {
    super(event);
    this.comment = comment;
  }
}

@ObjectType("DiscussionReactionsChanged", {
  implements: interfaces,
  simpleResolvers: true,
  description: "Somebody reacted to a comment, or took it back",
})
export class DiscussionReactionsChanged extends PracticeEvent {
  @SharedField(() => DiscussionComment, { description: "The comment with its reactions" })
  readonly comment: DiscussionComment;

  constructor(event: StoredEvent, comment: DiscussionComment) {
    super(event);
    this.comment = comment;
  }
}

const types = {
  DiscussionCommentPosted,
  DiscussionCommentChanged,
  DiscussionReactionsChanged,
};

/** The types of a discussion's events, behind both interfaces. */
export const discussionEventTypes = Object.values(types);

// A comment that was hidden or withdrawn since is told as it is, however old the event.
for (const [name, Type] of Object.entries(types)) {
  const tell = async (context: HubContext, event: StoredEvent) =>
    new Type(event, await discussionCommentOf(context, event.data["commentId"] as string));
  registerPracticeEvent(name, tell);
  registerChallengeEvent(name, tell);
}
