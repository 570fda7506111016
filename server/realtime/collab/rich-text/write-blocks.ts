import { Fragment, type Node } from "@tiptap/pm/model";
import { richTextSchema } from "#server/realtime/collab/rich-text/schema.ts";

// A text put together by hand: what the hub itself writes needs no Markdown to be read, which
// takes a noticeable part of its first start.

/** A plain text, or one with a mark. */
type Words = string | Node;

export function textOf(...blocks: readonly Node[]): Node {
  return node("doc", blocks);
}

export function heading(level: 1 | 2 | 3, words: string): Node {
  return node("heading", inline([words]), { level });
}

export function paragraph(...words: readonly Words[]): Node {
  return node("paragraph", inline(words));
}

export function bold(words: string): Node {
  return richTextSchema.text(words, [richTextSchema.marks["bold"]!.create()]);
}

export function bulletList(...items: readonly string[]): Node {
  return node("bulletList", listItems(items));
}

export function orderedList(...items: readonly string[]): Node {
  return node("orderedList", listItems(items));
}

/** The first row heads the columns. */
export function table(...rows: readonly (readonly string[])[]): Node {
  const row = (cells: readonly string[], index: number) =>
    node(
      "tableRow",
      cells.map((cell) => node(index === 0 ? "tableHeader" : "tableCell", [paragraph(cell)])),
    );
  return node("table", rows.map(row));
}

function listItems(items: readonly string[]): Node[] {
  return items.map((item) => node("listItem", [paragraph(item)]));
}

function inline(words: readonly Words[]): Node[] {
  return words.map((each) => (typeof each === "string" ? richTextSchema.text(each) : each));
}

function node(type: string, content: readonly Node[], attributes?: Record<string, unknown>): Node {
  return richTextSchema.nodes[type]!.createChecked(attributes, Fragment.from(content));
}
