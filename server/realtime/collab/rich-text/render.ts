import { MarkdownManager } from "@tiptap/markdown";
import type { Node } from "@tiptap/pm/model";
import { renderToHTMLString } from "@tiptap/static-renderer/pm/html-string";
import { richTextExtensions } from "#schema/rich-text.ts";
import { htmlTags } from "#server/realtime/collab/rich-text/html-tags.ts";

/** A text in the forms that people and programs read it in. */
export interface RenderedText {
  /** Safe to show: only what the schema allows, everything that was typed escaped. */
  html: string;
  plain: string;
  markdown: string;
}

const markdown = new MarkdownManager({ extensions: richTextExtensions });

/** `document` has been cleaned already (see read-document.ts). An empty text is empty in all forms. */
export function renderText(document: Node): RenderedText {
  const plain = document
    .textBetween(0, document.content.size, "\n", (leaf) =>
      leaf.type.name === "hardBreak" ? "\n" : "",
    )
    .trim();
  if (plain === "" && isBlank(document)) return { html: "", plain: "", markdown: "" };
  return {
    html: renderToHTMLString({
      extensions: richTextExtensions,
      content: document,
      options: { nodeMapping: htmlTags(document) },
    }),
    plain,
    markdown: markdownOf(document),
  };
}

export function markdownOf(document: Node): string {
  return markdown.serialize(document.toJSON()).trim();
}

function isBlank(document: Node): boolean {
  let shows = false;
  document.descendants((node) => {
    shows ||= node.type.name === "horizontalRule" || node.type.name === "table";
    return !shows;
  });
  return !shows;
}
