import type { HubContext } from "#server/core/context.ts";
import { TooManyRequests } from "#server/core/graphql/errors.ts";
import { fill, type SentenceWith } from "#server/core/language/sentences.ts";
import type { RateLimit } from "#server/core/rate-limits.ts";

/**
 * Takes a point of each limit; the answer when one of them has none left. Called once for every
 * field of a request, so a hundred aliases cost a hundred points.
 */
export async function tooMany(
  context: HubContext,
  taken: readonly (readonly [RateLimit, string])[],
  sentence: SentenceWith<"minutes">,
): Promise<TooManyRequests | null> {
  for (const [limit, key] of taken) {
    const seconds = await context.services.limiter.take(limit, key);
    if (seconds > 0) {
      const minutes = Math.ceil(seconds / 60);
      return new TooManyRequests(fill(sentence, { minutes }), seconds);
    }
  }
  return null;
}
