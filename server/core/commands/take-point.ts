import { Refused } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import { TooManyRequests } from "#server/core/graphql/errors.ts";
import type { PlainSentence } from "#server/core/language/sentences.ts";
import type { RateLimit } from "#server/core/rate-limits.ts";

/**
 * Counts a write of whoever asks. Called before the transaction: counting may wait for Redis. Throws
 * `Refused` with the sentence when there were too many.
 */
export async function takePoint(
  context: HubContext,
  limit: RateLimit,
  sentence: PlainSentence,
): Promise<void> {
  const seconds = await context.services.limiter.take(limit, whoWrites(context));
  if (seconds > 0) throw new Refused(new TooManyRequests(sentence, seconds));
}

function whoWrites({ viewer, address }: HubContext): string {
  if (viewer.kind === "person") return viewer.personId;
  return viewer.kind === "guest" ? viewer.guestId : address;
}
