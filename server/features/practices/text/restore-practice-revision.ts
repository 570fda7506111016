import { v7 as uuid } from "uuid";
import { Refused } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import { NotFound } from "#server/core/graphql/errors.ts";
import {
  documentOfState,
  replaceDocument,
} from "#server/realtime/collab/rich-text/write-document.ts";
import { enterText } from "./enter-text.ts";
import type { RestorePracticeRevisionInput } from "./practice-text.inputs.ts";

/**
 * Brings an earlier revision back, both parts of it, as a new one; what stood there before stays in
 * the history, so this can be undone in the same way. A retry finds nothing left to change.
 * Resolves to the practice's id.
 */
export async function restorePracticeRevision(
  context: HubContext,
  { textId, number }: RestorePracticeRevisionInput,
): Promise<string> {
  const { text, edit } = await enterText(context, textId);
  const body = documentOfState(await stateOf(context, text.id, number));
  await edit({
    key: uuid(),
    revision: { restoredFrom: number },
    change: (shared) => replaceDocument(shared, body),
  });
  return text.practiceId;
}

/** A Yjs update that changes nothing: the body of a text that has none. */
const emptyState = Uint8Array.of(0, 0);

async function stateOf({ db }: HubContext, textId: string, number: number): Promise<Uint8Array> {
  const revision = await db
    .selectFrom("practice_revision")
    .select("state")
    .where("text_id", "=", textId)
    .where("number", "=", number)
    .executeTakeFirst();
  if (!revision) throw new Refused(new NotFound("The text has no such revision."));
  return revision.state ?? emptyState;
}
