import type { Followable } from "#server/realtime/followable.ts";
import { networkTopic } from "./network.events.ts";

/** What home shows and partners copy; nothing on this topic is for some only. */
const networkEvents: Followable = {
  field: "networkEvents",
  admit: async () => ({ topic: networkTopic, kind: "log", scope: "network", rights: [] }),
};

export const networkFollowables: readonly Followable[] = [networkEvents];
