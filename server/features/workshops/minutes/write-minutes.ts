import { limits } from "#schema/limits.ts";
import type { HubContext } from "#server/core/context.ts";
import {
  appendToDocument,
  documentOfMarkdown,
} from "#server/realtime/collab/rich-text/write-document.ts";
import { clientKey } from "#server/core/commands/client-key.ts";
import { writtenText } from "#server/core/commands/written-text.ts";
import { enterMinutes } from "./enter-minutes.ts";
import type { WriteMinutesInput } from "./minutes.inputs.ts";

/**
 * Adds to the end of the minutes, as a revision of its own; open editors show it at once. A retry
 * with the same client key adds nothing more. Resolves to the item's uuid.
 */
export async function writeMinutes(context: HubContext, input: WriteMinutesInput): Promise<string> {
  const key = clientKey(input.clientKey);
  const text = documentOfMarkdown(writtenText("markdown", input.markdown, limits.minutesMarkdown));
  const { agendaItemId, edit } = await enterMinutes(context, input.agendaItemId);
  await edit({ key, revision: "keep", change: (shared) => appendToDocument(shared, text) });
  return agendaItemId;
}
