import type { HubContext } from "#server/core/context.ts";
import type { StoredEvent } from "#server/core/ports.ts";

/** What a feature lets people follow: a field of `Subscription` and who is let in. */
export interface Followable {
  /** The subscription field, e.g. `workshopEvents`. */
  field: string;
  /**
   * Decides for one subscriber, before it joins a group and again whenever its rights may have
   * changed (RT6, RT7). Throws a GraphQLError with `extensions.code` when it is not allowed.
   */
  admit(context: HubContext, args: Record<string, unknown>): Promise<Admission>;
}

export interface Admission {
  /** `log`: the topic of the event log. `fleeting`: the name of a room, whose presence is followed. */
  topic: string;
  kind: "log" | "fleeting";
  /** A role in a room, e.g. `workshop:ID:participant`; never a user. Sharing goes by it. */
  scope: string;
  /**
   * A view of the topic: only these events are told, and cursors stay those of the topic. It depends
   * on the arguments alone, so that everybody with the same ones can share it.
   */
  includes?(event: StoredEvent): boolean;
  /** Keys of `recheck` that this decision rests on, beside the session, person or guest itself. */
  rights: readonly string[];
  /** Being subscribed shows as being here: `member` is the id of an attendance. */
  presence?: { room: string; member: string };
}
