import { networkEvent, networkTopic } from "#server/features/network/network.events.ts";
import type { Tx } from "#server/realtime/commit.ts";
import { announceWorkshop } from "./announce-workshop.ts";
import { happened, workshopTopic } from "./workshops.events.ts";
import type { WorkshopFacts } from "./room-role.ts";

/** What decides whether home shows a workshop. */
type ToEverybody = Pick<WorkshopFacts, "state" | "visibility">;

type Told = ToEverybody & { readonly hostCityId: string };

/**
 * Tells the room that its workshop changed, and the network as well when everybody may read it, or could
 * until now. What is not public is not so much as named on the network's topic.
 */
export async function tellWorkshopChanged(
  tx: Tx,
  before: Told | null,
  after: Told & { readonly id: string },
): Promise<void> {
  const { at } = await tx.append(workshopTopic(after.id), happened.workshopChanged());
  if (isAnnounced(after) && !(before !== null && isForEverybody(before)))
    await announceWorkshop(tx, after.id, at);
  if (isForEverybody(after) || (before !== null && isForEverybody(before)))
    await tx.announce(
      networkTopic,
      networkEvent(
        "NetworkWorkshopChanged",
        { workshopId: after.id },
        { cities: [after.hostCityId, before?.hostCityId ?? null], themes: [] },
      ),
    );
}

/** Whether what happens in a workshop is everybody's to know. */
export function isForEverybody({ state, visibility }: ToEverybody): boolean {
  return state !== "draft" && visibility === "public";
}

function isAnnounced(after: ToEverybody): boolean {
  return isForEverybody(after) && after.state !== "closed";
}
