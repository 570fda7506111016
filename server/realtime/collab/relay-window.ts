import { relaying } from "#schema/collab.ts";

/**
 * How long updates are gathered before they go out as one, in ms; 0: each at once. With many
 * writers every update would go to every one of them, which grows with the square of their number.
 */
export function relayWindow(writers: number): number {
  if (writers <= relaying.oneByOne) return 0;
  const share = (writers - relaying.oneByOne) / (relaying.merged - relaying.oneByOne);
  return Math.ceil(Math.min(1, share) * relaying.windowMs);
}
