import type { HubContext } from "#server/core/context.ts";
import { groupsInOrder, inOrder, loader } from "#server/core/graphql/loaders.ts";
import { selectPracticeTexts } from "./practice-text.row.ts";
import type { PracticeText } from "./practice-text.type.ts";

/** The text with that id whoever asks; null when there is none. Ask `may.readDraft` first. */
export function loadPracticeText(context: HubContext, id: string): Promise<PracticeText | null> {
  return loader<string, PracticeText | null>(context, "PracticeText", async (ids) => {
    const rows = await selectPracticeTexts(context.db)
      .where("practice_text.id", "in", ids)
      .execute();
    return inOrder(ids, rows, (row) => row.id);
  }).load(id);
}

/** All texts of a practice whoever asks, the original first. */
export function loadTextsOf(context: HubContext, practiceId: string): Promise<PracticeText[]> {
  return loader<string, PracticeText[]>(context, "Practice.texts", async (ids) => {
    const rows = await selectPracticeTexts(context.db)
      .where("practice_text.practice_id", "in", ids)
      .orderBy("practice_text.original", "desc")
      .orderBy("practice_text.language")
      .execute();
    return groupsInOrder(ids, rows, (row) => row.practiceId);
  }).load(practiceId);
}
