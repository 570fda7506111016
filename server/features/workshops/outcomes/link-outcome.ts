import { Refused } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import { InvalidInput } from "#server/core/graphql/errors.ts";
import { commit } from "#server/realtime/commit.ts";
import { enterOrigin } from "./outcome-origin.ts";
import { enterResult } from "./outcome-result.ts";
import type { LinkOutcomeInput } from "./outcome.inputs.ts";
import { writeOutcome } from "./write-outcome.ts";

/** Says what came of a workshop, an item, a comment or a challenge. Resolves to the link's id. */
export async function linkOutcome(context: HubContext, input: LinkOutcomeInput): Promise<string> {
  if (input.fromId === input.resultId)
    throw new Refused(new InvalidInput("resultId", "Nothing comes of itself."));
  return commit(context, async (tx) => {
    // The result first: commands that make one enter it before its origin, too.
    const { result, ofOwnCity } = await enterResult(context, tx, input.resultId);
    const origin = await enterOrigin(context, tx, input.fromId);
    origin.demandLink(ofOwnCity);
    return writeOutcome(context, tx, origin, result);
  });
}
