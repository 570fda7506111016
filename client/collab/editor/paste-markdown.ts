import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";

/** Signs that a plain text was written as Markdown: a heading, a list, a table, bold, a link. */
const marks = [
  /^#{1,6} \S/m,
  /^\s*(?:[-*+]|\d+[.)]) \S/m,
  /^\|.+\|\s*$/m,
  /\*\*\S/,
  /\[[^\]]+\]\(\S+\)/,
];

/** Markdown that is pasted becomes what it means; text with a form of its own (HTML) is untouched. */
export const PasteMarkdown = Extension.create({
  name: "pasteMarkdown",
  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      new Plugin({
        props: {
          handlePaste(_view, event) {
            const { clipboardData } = event;
            if (!clipboardData || clipboardData.types.includes("text/html")) return false;
            const text = clipboardData.getData("text/plain");
            if (!marks.some((mark) => mark.test(text))) return false;
            return editor.commands.insertContent(text, { contentType: "markdown" });
          },
        },
      }),
    ];
  },
});
