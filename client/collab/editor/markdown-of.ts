import { MarkdownManager } from "@tiptap/markdown";
import { yXmlFragmentToProsemirrorJSON } from "@tiptap/y-tiptap";
import type * as Y from "yjs";
import { richTextExtensions, richTextField } from "#schema/rich-text.ts";

/** The text of a shared document as Markdown. */
export function markdownOf(document: Y.Doc): string {
  const manager = new MarkdownManager({ extensions: richTextExtensions });
  return manager.serialize(yXmlFragmentToProsemirrorJSON(document.getXmlFragment(richTextField)));
}
