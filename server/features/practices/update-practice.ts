import { languageTag } from "#server/core/commands/language-tag.ts";
import { demand, Refused } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import { commit } from "#server/realtime/commit.ts";
import { enterPractice } from "./enter-practice.ts";
import { happened, practiceTopic } from "./practices.events.ts";
import { may } from "./practices.policy.ts";
import { PracticeConflict } from "./practices.results.ts";
import { lockTextIn } from "./text/lock-text.ts";
import type { UpdatePracticeInput } from "./text/practice-text.inputs.ts";
import { readContent } from "./text/read-content.ts";
import { conflictingFields, isSameContent } from "./text/same-content.ts";
import { saveContent } from "./text/save-content.ts";

/**
 * Changes fields of the structured part. When somebody else changed one of them since it was read,
 * nothing is written and both are handed back. Resolves to the practice's id.
 */
export function updatePractice(context: HubContext, input: UpdatePracticeInput): Promise<string> {
  const { viewer, services } = context;
  const id = keyIn(input.practiceId, "Practice");
  const language = languageTag("language", input.language);
  const changes = readContent(input.changes);
  return commit(context, async (tx) => {
    const { practice, part } = await enterPractice(context, tx, id, "change");
    const original = language === practice.language;
    demand((original ? may.write : may.writeTranslation)(viewer, practice, part));
    if (viewer.kind !== "person") throw new Error("Only people write practices.");
    const text = await lockTextIn(tx, id, language);
    const conflicts = conflictingFields(text.content, input.base, changes);
    if (conflicts.length > 0) throw new Refused(new PracticeConflict(conflicts, text.content));
    const content = { ...text.content, ...changes };
    if (isSameContent(text.content, content)) return id;
    await saveContent(tx, text, content, viewer.personId, services.clock.now());
    await tx.append(practiceTopic(id), happened.practiceChanged(text.id));
    return id;
  });
}
