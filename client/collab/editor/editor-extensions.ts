import type { HocuspocusProvider } from "@hocuspocus/provider";
import type { Extensions } from "@tiptap/core";
import { Collaboration } from "@tiptap/extension-collaboration";
import { CollaborationCaret } from "@tiptap/extension-collaboration-caret";
import { Placeholder } from "@tiptap/extensions";
import { Markdown } from "@tiptap/markdown";
import type * as Y from "yjs";
import { richTextExtensions, richTextField } from "#schema/rich-text.ts";
import { CaretNames } from "./caret-names.ts";
import { PasteMarkdown } from "./paste-markdown.ts";
import { renderCaret } from "./render-caret.ts";
import styles from "./Editor.module.css";

/** The document schema of both sides, with what only an editor needs. */
export function editorExtensions(
  document: Y.Doc,
  provider: HocuspocusProvider,
  placeholder: string,
): Extensions {
  return [
    ...richTextExtensions,
    // Brings undo of its own, which takes back one's own edits only.
    Collaboration.configure({ document, field: richTextField, provider }),
    CollaborationCaret.configure({
      provider,
      // The hub puts name and colour of whoever writes in their place.
      user: { name: "", color: "#4a514b" },
      render: renderCaret,
      selectionRender: () => ({ nodeName: "span", class: styles.selection }),
    }),
    CaretNames,
    Markdown,
    PasteMarkdown,
    Placeholder.configure({ placeholder, emptyEditorClass: styles.empty }),
  ];
}
