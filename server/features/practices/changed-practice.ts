import { orRefusal } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import { forgetLoaded } from "#server/core/graphql/loaders.ts";
import { practiceOf } from "./practice.loader.ts";
import type { Practice } from "./practice.type.ts";
import { ChangePracticeSuccess } from "./practices.results.ts";
import { takeChangePoint } from "./write-limit.ts";

/** The practice as it is after a command: what was loaded before it is forgotten. */
export function changedPractice(context: HubContext, practiceId: string): Promise<Practice> {
  forgetLoaded(context);
  return practiceOf(context, { practiceId });
}

/** What a mutation answers whose command resolves to the id of the practice that it changed. */
export function changeWith<Input>(
  context: HubContext,
  command: (context: HubContext, input: Input) => Promise<string>,
  input: Input,
) {
  return orRefusal(async () => {
    await takeChangePoint(context);
    const id = await command(context, input);
    return new ChangePracticeSuccess(await changedPractice(context, id));
  });
}
