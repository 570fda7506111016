import { resumeFailed } from "#schema/live.ts";
import type { HubContext } from "#server/core/context.ts";
import type { StoredEvent } from "#server/core/ports.ts";
import { ResumeFailed } from "#server/realtime/resume-failed.ts";
import { practiceOf, standingIn } from "./practice.loader.ts";
import { PracticeChanged, type PracticeEvent } from "./practice-event.type.ts";
import { practiceIn } from "./practices.events.ts";
import { loadPracticeText } from "./text/practice-text.loader.ts";

/** A stored event as the contract tells it: its rows are read now, for who it is told to. */
export type TellPracticeEvent = (context: HubContext, event: StoredEvent) => Promise<PracticeEvent>;

const tellers = new Map<string, TellPracticeEvent>();

/** Evidence, adoption and discussion tell their own events; called once beside the event's type. */
export function registerPracticeEvent(type: string, tell: TellPracticeEvent): void {
  tellers.set(type, tell);
}

export async function tellPracticeEvent(
  context: HubContext,
  event: StoredEvent,
): Promise<PracticeEvent | ResumeFailed> {
  if (event.type === resumeFailed) return new ResumeFailed(event);
  const tell = tellers.get(event.type);
  if (!tell) throw new Error(`Nobody knows how to tell ${event.type}.`);
  return tell(context, event);
}

registerPracticeEvent("PracticeChanged", async (context, event) => {
  const practice = await practiceOf(context, { practiceId: practiceIn(event.topic) });
  const { textId } = event.data;
  const { inside } = await standingIn(context, practice);
  const text =
    inside && typeof textId === "string" ? await loadPracticeText(context, textId) : null;
  return new PracticeChanged(event, practice, text);
});
