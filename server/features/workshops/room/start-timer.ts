import { limits } from "#schema/limits.ts";
import type { HubContext } from "#server/core/context.ts";
import { InvalidInput } from "#server/core/graphql/errors.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import { Refused } from "#server/core/commands/refused.ts";
import { changeTimer } from "./change-timer.ts";
import type { StartTimerInput } from "./room.inputs.ts";
import { started } from "./timer.ts";

/** Starts the clock anew, whatever it showed. */
export async function startTimer(context: HubContext, input: StartTimerInput): Promise<string> {
  const { minMs, maxMs } = limits.timer;
  if (input.durationMs < minMs || input.durationMs > maxMs)
    throw new Refused(
      new InvalidInput("durationMs", "A timer runs from one second to eight hours."),
    );
  return changeTimer(context, keyIn(input.workshopId, "Workshop"), (_, now) =>
    started(input.durationMs, now),
  );
}
