import { ObjectType } from "type-graphql";
import { SharedField } from "#server/core/graphql/shared-field.ts";
import type { StoredEvent } from "#server/core/ports.ts";
import { NetworkEvent } from "#server/features/network/network-event.type.ts";
import { networkEvent, networkTopic } from "#server/features/network/network.events.ts";
import { factIn, registerNetworkEvent } from "#server/features/network/told-network-events.ts";
import type { Tx } from "#server/realtime/commit.ts";
import { placesOfPractice } from "./places-of-practice.ts";
import { practiceOf } from "./practice.loader.ts";
import { Practice } from "./practice.type.ts";
import { PracticeVersion } from "./versions/practice-version.type.ts";
import { versionOf } from "./versions/versions.loader.ts";

@ObjectType("NetworkPracticePublished", {
  implements: NetworkEvent,
  simpleResolvers: true,
  description: "A practice was published: for the first time, in a new version, or translated",
})
export class NetworkPracticePublished extends NetworkEvent {
  @SharedField(() => PracticeVersion, { description: "What was published" })
  readonly version: PracticeVersion;

  @SharedField(() => Practice, { description: "As it is now" })
  readonly practice: Practice;

  constructor(event: StoredEvent, version: PracticeVersion, practice: Practice) {
    super(event);
    this.version = version;
    this.practice = practice;
  }
}

@ObjectType("NetworkPracticeWithdrawn", {
  implements: NetworkEvent,
  simpleResolvers: true,
  description: "A practice is no longer held up as one",
})
export class NetworkPracticeWithdrawn extends NetworkEvent {
  @SharedField(() => Practice, { description: "As it is now" })
  readonly practice: Practice;

  constructor(event: StoredEvent, practice: Practice) {
    super(event);
    this.practice = practice;
  }
}

export async function announcePublished(
  tx: Tx,
  practiceId: string,
  versionId: string,
): Promise<void> {
  const places = await placesOfPractice(tx.db, practiceId);
  await tx.announce(networkTopic, networkEvent("NetworkPracticePublished", { versionId }, places));
}

export async function announceWithdrawn(tx: Tx, practiceId: string): Promise<void> {
  const places = await placesOfPractice(tx.db, practiceId);
  const event = networkEvent("NetworkPracticeWithdrawn", { practiceId }, places);
  await tx.announce(networkTopic, event);
}

registerNetworkEvent("NetworkPracticePublished", "practice", async (context, event) => {
  const version = await versionOf(context, factIn(event, "versionId"));
  return new NetworkPracticePublished(event, version, await practiceOf(context, version));
});

registerNetworkEvent("NetworkPracticeWithdrawn", "practice", async (context, event) => {
  const practice = await practiceOf(context, { practiceId: factIn(event, "practiceId") });
  return new NetworkPracticeWithdrawn(event, practice);
});
