import type { Verdict } from "#server/core/commands/verdict.ts";
import type { HubContext } from "#server/core/context.ts";
import { programError } from "#server/core/graphql/errors.ts";
import { wordIn } from "#server/core/language/sentences.ts";

/** For reading what is not for everybody: throws FORBIDDEN with the policy's reason. */
export function orForbid({ language }: HubContext, verdict: Verdict): void {
  if (!verdict.allowed) throw programError("FORBIDDEN", wordIn(language, verdict.reason));
}
