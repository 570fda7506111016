import { type Extensions } from "@tiptap/core";
import { TableKit } from "@tiptap/extension-table";
import { StarterKit } from "@tiptap/starter-kit";

/** What a link in a text may begin with; everything else (`javascript:`, `data:`) is no link. */
export const linkProtocols = ["http:", "https:", "mailto:"] as const;

/** What a text may be made of, beside paragraphs, lists, tables, quotes and plain marks. */
export const headingLevels = [1, 2, 3] as const;

/** The name under which the text stands in its shared document. */
export const richTextField = "default";

const isAllowedUri = (uri: string | undefined): boolean =>
  linkProtocols.some((protocol) => uri?.trimStart().toLowerCase().startsWith(protocol));

/**
 * The nodes, marks and attributes of a text that people write together: the same list makes the
 * editor in the browser and the HTML, plain text and Markdown on the server. Undo is the editor's
 * (one's own edits only), and nothing here changes a text by merely opening it.
 */
export const richTextExtensions: Extensions = [
  StarterKit.configure({
    undoRedo: false,
    trailingNode: false,
    heading: { levels: [...headingLevels] },
    link: {
      isAllowedUri,
      protocols: [],
      defaultProtocol: "https",
      openOnClick: false,
      HTMLAttributes: { rel: "noopener nofollow", target: "_blank" },
    },
  }),
  TableKit.configure({ table: { resizable: false } }),
];

/**
 * The values an attribute may have, by its name; what does not fit falls back to the default. A
 * stored document may hold anything: whoever may write can send it past the editor.
 */
export const attributeValues = {
  level: { oneOf: headingLevels },
  start: { wholeNumberTo: 1_000_000 },
  colspan: { wholeNumberTo: 100 },
  rowspan: { wholeNumberTo: 1_000 },
  align: { oneOf: ["left", "center", "right"] },
  language: { pattern: /^[\w+#.-]{1,40}$/ },
  href: { pattern: /^\s*(https?:|mailto:)[^\s\u0000-\u001f]{1,2000}\s*$/i },
} as const satisfies Record<string, AllowedValues>;

export type AllowedValues =
  | { readonly oneOf: readonly (string | number)[] }
  | { readonly wholeNumberTo: number }
  | { readonly pattern: RegExp };
