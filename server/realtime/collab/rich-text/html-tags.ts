import type { Node } from "@tiptap/pm/model";
import { levelOf, outlineOf } from "#server/realtime/collab/rich-text/outline.ts";

type Children = string | string[] | undefined;
interface Rendering {
  node: Node;
  children?: Children;
}

/**
 * Where the HTML that is read differs from what the editor shows. Headings stand below the title of
 * the page and of the item, without a step left out; tables carry no inline styles, which the page
 * does not allow.
 */
export function htmlTags(document: Node) {
  const outline = outlineOf(document);
  return {
    heading: ({ node, children }: Rendering) => {
      const rank = outline.get(node);
      // An empty heading would be read aloud as one.
      return rank === undefined
        ? "<p></p>"
        : element(`h${rank + 2}`, chosenLevel(node, rank), children);
    },
    table: ({ children }: Rendering) => `<table><tbody>${text(children)}</tbody></table>`,
    tableCell: ({ node, children }: Rendering) => element("td", cellAttributes(node), children),
    tableHeader: ({ node, children }: Rendering) => element("th", cellAttributes(node), children),
  };
}

/** What its author chose stays told: texts that differ in it alone are different texts. */
function chosenLevel(heading: Node, rank: number): string {
  const level = levelOf(heading);
  return level === rank ? "" : ` data-level="${level}"`;
}

/** Numbers and words from the schema's own list, see `attributeValues`. */
function cellAttributes({ attrs }: Node): string {
  const { colspan, rowspan, align } = attrs as Record<string, unknown>;
  const parts = [
    colspan === 1 ? "" : ` colspan="${Number(colspan)}"`,
    rowspan === 1 ? "" : ` rowspan="${Number(rowspan)}"`,
    align === "center" || align === "right" ? ` align="${align}"` : "",
  ];
  return parts.join("");
}

function element(tag: string, attributes: string, children: Children): string {
  return `<${tag}${attributes}>${text(children)}</${tag}>`;
}

function text(children: Children): string {
  return [children ?? []].flat().join("");
}
