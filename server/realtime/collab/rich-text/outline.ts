import { Fragment, type Node } from "@tiptap/pm/model";

/**
 * How deep each heading of a text stands, from 1: below the nearest one before it that its author
 * made larger. People choose a heading by its size, so a text may begin with the second one or go
 * from the first to the third; read aloud, or in a list of contents, those are steps that lead
 * nowhere. An empty heading is none.
 */
export function outlineOf(document: Node): ReadonlyMap<Node, number> {
  const ranks = new Map<Node, number>();
  const above: number[] = [];
  document.descendants((node) => {
    if (!isHeading(node)) return;
    const level = levelOf(node);
    while (above.length > 0 && above.at(-1)! >= level) above.pop();
    above.push(level);
    ranks.set(node, above.length);
  });
  return ranks;
}

/** The text with the levels of its outline, `below` so many headings of the place where it stands. */
export function withOutline(document: Node, below = 0): Node {
  const ranks = outlineOf(document);
  const paragraph = document.type.schema.nodes["paragraph"]!;
  return settle(document);

  function settle(node: Node): Node {
    if (node.type.name === "heading") {
      const rank = ranks.get(node);
      return rank === undefined
        ? paragraph.create()
        : node.type.create({ level: rank + below }, node.content, node.marks);
    }
    return node.isLeaf ? node : node.copy(Fragment.from(node.children.map(settle)));
  }
}

export const levelOf = (heading: Node): number => Number(heading.attrs["level"]);

function isHeading(node: Node): boolean {
  return node.type.name === "heading" && node.content.size > 0;
}
