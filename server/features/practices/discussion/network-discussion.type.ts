import { ObjectType } from "type-graphql";
import { SharedField } from "#server/core/graphql/shared-field.ts";
import type { StoredEvent } from "#server/core/ports.ts";
import { NetworkEvent } from "#server/features/network/network-event.type.ts";
import { networkEvent, networkTopic } from "#server/features/network/network.events.ts";
import { factIn, registerNetworkEvent } from "#server/features/network/told-network-events.ts";
import type { Tx } from "#server/realtime/commit.ts";
import { DiscussionComment } from "./discussion-comment.type.ts";
import { discussionCommentOf } from "./discussion.loader.ts";
import { type Subject, subjectOf } from "./discussion-subject.ts";

@ObjectType("NetworkDiscussionCommentChanged", {
  implements: NetworkEvent,
  simpleResolvers: true,
  description:
    "Something was said about a published practice or a challenge; or it was edited, withdrawn, hidden or shown again",
})
export class NetworkDiscussionCommentChanged extends NetworkEvent {
  @SharedField(() => Boolean, { description: "It was said just then" })
  readonly posted: boolean;

  @SharedField(() => DiscussionComment, {
    nullable: true,
    description: "As it is now; null when what it is about is no longer for everybody",
  })
  readonly comment: DiscussionComment | null;

  constructor(event: StoredEvent, comment: DiscussionComment | null) {
    super(event);
    this.posted = event.data["posted"] === true;
    this.comment = comment;
  }
}

/** Tells the network what happened to a comment, when everybody may read what it is about. */
export async function announceDiscussion(
  tx: Tx,
  { kind, key }: Subject,
  comment: { id: string; forCityId: string | null },
  posted: boolean,
): Promise<void> {
  const places = await kind.places(tx, key, comment.forCityId);
  if (places === null) return;
  const facts = { commentId: comment.id, posted };
  await tx.announce(networkTopic, networkEvent("NetworkDiscussionCommentChanged", facts, places));
}

registerNetworkEvent("NetworkDiscussionCommentChanged", "discussion", async (context, event) => {
  const comment = await discussionCommentOf(context, factIn(event, "commentId"));
  const { kind, key } = subjectOf(comment);
  const readable = await kind.facts(context, key);
  return new NetworkDiscussionCommentChanged(event, readable && comment);
});
