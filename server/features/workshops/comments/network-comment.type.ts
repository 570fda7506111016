import { ObjectType } from "type-graphql";
import { SharedField } from "#server/core/graphql/shared-field.ts";
import type { StoredEvent } from "#server/core/ports.ts";
import { NetworkEvent } from "#server/features/network/network-event.type.ts";
import { networkEvent, networkTopic } from "#server/features/network/network.events.ts";
import { factIn, registerNetworkEvent } from "#server/features/network/told-network-events.ts";
import type { Tx } from "#server/realtime/commit.ts";
import { ifReadable } from "../standing.ts";
import { isForEverybody } from "../tell-workshop-changed.ts";
import type { Workshop } from "../workshop.type.ts";
import { happened, workshopTopic } from "../workshops.events.ts";
import { commentOf } from "./comment.loader.ts";
import { Comment } from "./comment.type.ts";

@ObjectType("NetworkWorkshopCommentChanged", {
  implements: NetworkEvent,
  simpleResolvers: true,
  description:
    "Something was said in a public workshop; or it was edited, withdrawn, hidden or shown again",
})
export class NetworkWorkshopCommentChanged extends NetworkEvent {
  @SharedField(() => Boolean, { description: "It was said just then" })
  readonly posted: boolean;

  @SharedField(() => Comment, {
    nullable: true,
    description: "As it is now; null when its workshop is no longer for everybody",
  })
  readonly comment: Comment | null;

  constructor(event: StoredEvent, comment: Comment | null) {
    super(event);
    this.posted = event.data["posted"] === true;
    this.comment = comment;
  }
}

/** Tells the network of a comment, when everybody may read its workshop. */
export async function announceComment(
  tx: Tx,
  workshop: Pick<Workshop, "state" | "visibility" | "hostCityId">,
  comment: { id: string; forCityId: string | null },
  posted: boolean,
): Promise<void> {
  if (!isForEverybody(workshop)) return;
  const facts = { commentId: comment.id, posted };
  const places = { cities: [workshop.hostCityId, comment.forCityId], themes: [] };
  await tx.announce(networkTopic, networkEvent("NetworkWorkshopCommentChanged", facts, places));
}

/** Tells the room, and the network where everybody may read it, that a comment is not as it was. */
export async function tellCommentChanged(
  tx: Tx,
  workshop: Workshop,
  comment: Comment,
): Promise<void> {
  await tx.append(workshopTopic(workshop.id), happened.commentChanged(comment.id));
  await announceComment(tx, workshop, comment, false);
}

registerNetworkEvent(
  "NetworkWorkshopCommentChanged",
  "workshop_comment",
  async (context, event) => {
    const comment = await commentOf(context, factIn(event, "commentId"));
    return new NetworkWorkshopCommentChanged(event, await ifReadable(context, comment));
  },
);
