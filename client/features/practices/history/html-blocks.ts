/** A piece of a text as a reader sees it: a paragraph, a heading, a line of a list, a row of a table. */
export interface TextBlock {
  kind: "heading" | "item" | "row" | "quote" | "text";
  text: string;
}

const kinds: Readonly<Record<string, TextBlock["kind"]>> = {
  H1: "heading",
  H2: "heading",
  H3: "heading",
  LI: "item",
  TR: "row",
  BLOCKQUOTE: "quote",
};

/** Cuts HTML of the hub into the pieces that are compared one by one. Nothing of it is run. */
export function htmlBlocks(html: string): TextBlock[] {
  const page = new DOMParser().parseFromString(html, "text/html");
  const blocks: TextBlock[] = [];
  collect(page.body, "text", blocks);
  return blocks;
}

function collect(parent: Element, kind: TextBlock["kind"], into: TextBlock[]): void {
  for (const element of parent.children) {
    const own = kinds[element.tagName] ?? kind;
    if (element.tagName === "TR") {
      const cells = Array.from(element.children, (cell) => cell.textContent?.trim() ?? "");
      into.push({ kind: "row", text: cells.join(" | ") });
    } else if (holdsBlocks(element)) collect(element, own, into);
    else {
      const text = element.textContent?.trim() ?? "";
      if (text !== "") into.push({ kind: own, text });
    }
  }
}

function holdsBlocks(element: Element): boolean {
  return element.querySelector("p, li, tr, h1, h2, h3, blockquote, pre") !== null;
}
