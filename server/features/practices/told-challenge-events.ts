import { resumeFailed } from "#schema/live.ts";
import type { HubContext } from "#server/core/context.ts";
import type { StoredEvent } from "#server/core/ports.ts";
import { ResumeFailed } from "#server/realtime/resume-failed.ts";
import type { ChallengeEvent } from "./challenge-event.type.ts";

/** A stored event of a challenge as the contract tells it: its rows are read now. */
export type TellChallengeEvent = (
  context: HubContext,
  event: StoredEvent,
) => Promise<ChallengeEvent>;

const tellers = new Map<string, TellChallengeEvent>();

/** Challenges and the discussion tell their own events; called once beside the event's type. */
export function registerChallengeEvent(type: string, tell: TellChallengeEvent): void {
  tellers.set(type, tell);
}

export async function tellChallengeEvent(
  context: HubContext,
  event: StoredEvent,
): Promise<ChallengeEvent | ResumeFailed> {
  if (event.type === resumeFailed) return new ResumeFailed(event);
  const tell = tellers.get(event.type);
  if (!tell) throw new Error(`Nobody knows how to tell ${event.type}.`);
  return tell(context, event);
}
