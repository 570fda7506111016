import type { JSONContent } from "@tiptap/core";
import { MarkdownManager } from "@tiptap/markdown";
import { Fragment, Node } from "@tiptap/pm/model";
import { prosemirrorToYXmlFragment, updateYFragment } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { headingLevels, richTextExtensions, richTextField } from "#schema/rich-text.ts";
import { readDocument } from "#server/realtime/collab/rich-text/read-document.ts";
import { richTextSchema } from "#server/realtime/collab/rich-text/schema.ts";

const markdown = new MarkdownManager({ extensions: richTextExtensions });

/** What Markdown says, made to fit the schema; HTML in it stays text. */
export function documentOfMarkdown(text: string): Node {
  const parsed = Node.fromJSON(richTextSchema, withKnownHeadings(markdown.parse(text)));
  const shared = new Y.Doc();
  prosemirrorToYXmlFragment(parsed, shared.getXmlFragment(richTextField));
  // The way everything else comes in: what does not fit is left out there.
  const clean = readDocument(shared);
  shared.destroy();
  return clean;
}

/** Markdown has headings that are smaller than ours: they become our smallest, not the largest. */
function withKnownHeadings(node: JSONContent): JSONContent {
  const content = node.content?.map(withKnownHeadings);
  const level = Math.min(Number(node.attrs?.["level"]), headingLevels.at(-1)!);
  return {
    ...node,
    ...(content && { content }),
    ...(node.type === "heading" && { attrs: { ...node.attrs, level } }),
  };
}

/** The text that a stored state holds. */
export function documentOfState(state: Uint8Array): Node {
  const shared = new Y.Doc();
  Y.applyUpdate(shared, state);
  const document = readDocument(shared);
  shared.destroy();
  return document;
}

/** A text as the stored state of a document of its own. */
export function stateOfDocument(text: Node): Uint8Array {
  const shared = new Y.Doc();
  prosemirrorToYXmlFragment(text, shared.getXmlFragment(richTextField));
  const state = Y.encodeStateAsUpdate(shared);
  shared.destroy();
  return state;
}

/** Adds blocks at the end; an empty last paragraph makes room for them. Call it in a transaction. */
export function appendToDocument(shared: Y.Doc, added: Node): void {
  const before = readDocument(shared).content;
  const last = before.lastChild;
  const blank = last?.type.name === "paragraph" && last.content.size === 0;
  const kept = blank ? before.cut(0, before.size - last.nodeSize) : before;
  replaceDocument(shared, richTextSchema.topNodeType.create(null, kept.append(added.content)));
}

/** Changes only what differs, so that open editors keep their carets elsewhere. */
export function replaceDocument(shared: Y.Doc, text: Node): void {
  const fragment = shared.getXmlFragment(richTextField);
  const complete = text.content.size > 0 ? text : text.copy(Fragment.from(emptyParagraph()));
  updateYFragment(shared, fragment, complete, { mapping: new Map(), isOMark: new Map() });
}

function emptyParagraph(): Node {
  return richTextSchema.nodes["paragraph"]!.create();
}
