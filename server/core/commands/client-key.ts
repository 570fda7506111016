import { v5 } from "uuid";
import { InvalidInput } from "#server/core/graphql/errors.ts";
import { isUuid } from "#server/core/graphql/node.ts";
import { Refused } from "#server/core/commands/refused.ts";

/** The key that a client makes once for a write and sends again with each retry (RT9): a UUID. */
export function clientKey(key: string): string {
  if (!isUuid(key))
    throw new Refused(new InvalidInput("clientKey", "The client key must be a UUID."));
  return key.toLowerCase();
}

/**
 * The id of a row that a retry must find again: the same for the same key in the same hands. Where
 * rows have no column for the key, their primary key refuses the second one, also in a race.
 */
export function idFromKey(space: string, owner: string, key: string): string {
  return v5(`${owner}:${key}`, space);
}
