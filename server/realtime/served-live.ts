import { programError } from "#server/core/graphql/errors.ts";

/**
 * What a subscription has for `subscribe`: the servers of sockets and streams bring the events and
 * execute the field for each of them; over plain HTTP nothing can be followed.
 */
export function servedLive(): never {
  throw programError(
    "BAD_USER_INPUT",
    "Subscriptions are served over the WebSocket at /graphql, and as server-sent events at /graphql/stream.",
  );
}

/** How `after` is described wherever there is a cursor. */
export const afterDescription =
  "The cursor to go on after, of any age; better given in the operation's `extensions.after`, where a reconnect finds the newest one, or as `Last-Event-ID`";
