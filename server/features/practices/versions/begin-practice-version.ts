import { demand } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import { commit } from "#server/realtime/commit.ts";
import { enterPractice } from "../enter-practice.ts";
import { moveTo } from "../review/move-to.ts";
import { may } from "./versions.policy.ts";
import type { BeginPracticeVersionInput } from "./versions.inputs.ts";

/** What is published can be written on; readers go on reading the version. Resolves to its id. */
export function beginPracticeVersion(
  context: HubContext,
  input: BeginPracticeVersionInput,
): Promise<string> {
  const id = keyIn(input.practiceId, "Practice");
  return commit(context, async (tx) => {
    const { practice, part } = await enterPractice(context, tx, id, "change");
    demand(may.beginVersion(context.viewer, practice, part));
    await moveTo(context, tx, practice, "draft");
    return id;
  });
}
