import { resumeFailed } from "#schema/live.ts";
import type { HubContext } from "#server/core/context.ts";
import type { StoredEvent } from "#server/core/ports.ts";
import { ResumeFailed } from "#server/realtime/resume-failed.ts";
import type { NetworkEventKind } from "./network-event-kind.enum.ts";
import type { NetworkEvent } from "./network-event.type.ts";

/** A stored event as the contract tells it: its rows are read now, and told to everybody. */
export type TellNetworkEvent = (context: HubContext, event: StoredEvent) => Promise<NetworkEvent>;

const tellers = new Map<string, { kind: NetworkEventKind; tell: TellNetworkEvent }>();

/** Practices, challenges and workshops tell their own; called once beside the event's type. */
export function registerNetworkEvent(
  type: string,
  kind: NetworkEventKind,
  tell: TellNetworkEvent,
): void {
  tellers.set(type, { kind, tell });
}

/** What a stored event is about. */
export function kindOf({ type }: StoredEvent): NetworkEventKind | null {
  return tellers.get(type)?.kind ?? null;
}

export async function tellNetworkEvent(
  context: HubContext,
  event: StoredEvent,
): Promise<NetworkEvent | ResumeFailed> {
  if (event.type === resumeFailed) return new ResumeFailed(event);
  const told = tellers.get(event.type);
  if (!told) throw new Error(`Nobody knows how to tell ${event.type}.`);
  return told.tell(context, event);
}

/** What stands under that name in an event. */
export function factIn({ type, data }: StoredEvent, name: string): string {
  const value = data[name];
  if (typeof value !== "string") throw new Error(`${type} without ${name}.`);
  return value;
}
