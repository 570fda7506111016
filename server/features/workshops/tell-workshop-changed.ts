import { networkTopic } from "#server/features/network/network.events.ts";
import type { Tx } from "#server/realtime/commit.ts";
import { announceWorkshop } from "./announce-workshop.ts";
import { happened, workshopTopic } from "./workshops.events.ts";
import type { WorkshopFacts } from "./room-role.ts";

/** What decides whether home shows a workshop. */
type ToEverybody = Pick<WorkshopFacts, "state" | "visibility">;

/**
 * Tells the room that its workshop changed, and home as well when everybody may read it, or could
 * until now. What is not public is not so much as named on the network's topic.
 */
export async function tellWorkshopChanged(
  tx: Tx,
  before: ToEverybody | null,
  after: ToEverybody & { readonly id: string },
): Promise<void> {
  const { at } = await tx.append(workshopTopic(after.id), happened.workshopChanged());
  if (isAnnounced(after) && !(before !== null && isForEverybody(before)))
    await announceWorkshop(tx, after.id, at);
  if (isForEverybody(after) || (before !== null && isForEverybody(before)))
    await tx.append(networkTopic, happened.networkWorkshopChanged(after.id));
}

function isForEverybody({ state, visibility }: ToEverybody): boolean {
  return state !== "draft" && visibility === "public";
}

function isAnnounced(after: ToEverybody): boolean {
  return isForEverybody(after) && after.state !== "closed";
}
