import { limits } from "#schema/limits.ts";
import { clientKey } from "#server/core/commands/client-key.ts";
import { writtenText } from "#server/core/commands/written-text.ts";
import type { HubContext } from "#server/core/context.ts";
import {
  appendToDocument,
  documentOfMarkdown,
  replaceDocument,
} from "#server/realtime/collab/rich-text/write-document.ts";
import { enterTextIn } from "./enter-text.ts";
import type { WritePracticeBodyInput } from "./practice-text.inputs.ts";

/**
 * Writes the long part over the API; open editors show it at once. A retry with the same client key
 * changes nothing more. Resolves to the practice's id.
 */
export async function writePracticeBody(
  context: HubContext,
  input: WritePracticeBodyInput,
): Promise<string> {
  const key = clientKey(input.clientKey);
  const markdown = writtenText("markdown", input.markdown, limits.practiceMarkdown);
  const { text, edit } = await enterTextIn(context, input.practiceId, input.language);
  const write = input.replace === true ? replaceDocument : appendToDocument;
  const body = documentOfMarkdown(markdown);
  await edit({ key, revision: "keep", change: (shared) => write(shared, body) });
  return text.practiceId;
}
