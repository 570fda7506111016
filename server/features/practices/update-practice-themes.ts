import { demand } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import { commit } from "#server/realtime/commit.ts";
import { enterPractice } from "./enter-practice.ts";
import { writeThemes } from "./practice-themes.ts";
import { happened, practiceTopic } from "./practices.events.ts";
import type { UpdatePracticeThemesInput } from "./practices.inputs.ts";
import { may } from "./practices.policy.ts";

/** Says anew what a practice is about. Resolves to its id. */
export function updatePracticeThemes(
  context: HubContext,
  input: UpdatePracticeThemesInput,
): Promise<string> {
  const id = keyIn(input.practiceId, "Practice");
  return commit(context, async (tx) => {
    const { practice, part } = await enterPractice(context, tx, id, "change");
    demand(may.write(context.viewer, practice, part));
    await writeThemes(tx, id, input.themeIds);
    await tx.append(practiceTopic(id), happened.practiceChanged());
    return id;
  });
}
