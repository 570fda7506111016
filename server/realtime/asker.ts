import type { HubContext, Viewer } from "#server/core/context.ts";
import type { Caller } from "#server/core/http/caller.ts";
import type { NotedOperation } from "#server/core/telemetry/noted-operation.ts";
import type { LiveSubscription } from "#server/realtime/live-subscription.ts";

/** Whoever runs operations over a connection that lasts: a socket, or a stream of events. */
export interface Asker {
  readonly caller: Caller;
  /** As it was read last, at `viewerReadAt`. */
  viewer: Viewer;
  viewerReadAt: number;
  readonly subscriptions: Set<LiveSubscription>;
  /** For one operation or one event: fresh loaders, the viewer as it is now. */
  context(requestId?: string): HubContext;
  /** It was answered; `code` is that of its first error, if any. */
  ended(noted: NotedOperation, code: string | null): void;
  /** Never blocks; who reads too slowly is cut off (RT8). */
  sendFrame(frame: Buffer): void;
  /** Resolves when little enough is unsent for another portion of history. */
  roomForMore(): Promise<void>;
  /** `code` as for a socket. */
  close(code: number, reason: string): void;
}
