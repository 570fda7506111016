import { Fragment, type Mark, type Node } from "@tiptap/pm/model";
import * as Y from "yjs";
import { richTextField } from "#schema/rich-text.ts";
import { cleanAttributes, cleanMark } from "#server/realtime/collab/rich-text/clean-attributes.ts";
import { richTextSchema as schema } from "#server/realtime/collab/rich-text/schema.ts";

/** Nobody nests a list that deep, and what reads a text later must not run out of stack. */
const maxDepth = 40;

/**
 * The text of a shared document, made to fit the schema: what no editor would show (unknown nodes
 * and marks, elements in a wrong place, wrong attributes) is left out, as editors do. It reads
 * only; the shared document stays as it is.
 */
export function readDocument(document: Y.Doc): Node {
  const blocks = readChildren(document.getXmlFragment(richTextField), 0);
  const fitting = blocks.filter((block) => schema.topNodeType.contentMatch.matchType(block.type));
  const content = Fragment.from(fitting.length > 0 ? fitting : schema.nodes["paragraph"]!.create());
  return schema.topNodeType.create(null, content);
}

function readChildren(parent: Y.XmlFragment | Y.XmlElement, depth: number): Node[] {
  if (depth > maxDepth) return [];
  return parent.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return readText(child);
    if (!(child instanceof Y.XmlElement)) return [];
    const node = readElement(child, depth);
    return node ? [node] : [];
  });
}

function readElement(element: Y.XmlElement, depth: number): Node | null {
  const type = Object.hasOwn(schema.nodes, element.nodeName)
    ? schema.nodes[element.nodeName]
    : undefined;
  if (!type || type === schema.topNodeType || type.isText) return null;
  try {
    const attributes = cleanAttributes(type, element.getAttributes());
    return type.createChecked(attributes, readChildren(element, depth + 1));
  } catch {
    // Not allowed in this place, e.g. after two people changed a list at once.
    return null;
  }
}

function readText(text: Y.XmlText): Node[] {
  const nodes: Node[] = [];
  for (const { insert, attributes } of text.toDelta() as Delta[]) {
    // PostgreSQL stores no NUL.
    const shown = typeof insert === "string" ? insert.replaceAll("\u0000", "") : "";
    if (shown !== "") nodes.push(schema.text(shown, readMarks(attributes ?? {})));
  }
  return nodes;
}

interface Delta {
  insert: unknown;
  attributes?: Record<string, unknown>;
}

function readMarks(attributes: Readonly<Record<string, unknown>>): Mark[] {
  return Object.entries(attributes).reduce<readonly Mark[]>((marks, [name, value]) => {
    const type = Object.hasOwn(schema.marks, name) ? schema.marks[name] : undefined;
    const mark = cleanMark(type, value);
    return mark ? mark.addToSet(marks) : marks;
  }, []) as Mark[];
}
