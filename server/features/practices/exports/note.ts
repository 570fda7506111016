/**
 * A version as a document, before it is set in a form: every form (Markdown, HTML, DOCX, PDF) shows
 * the same parts in the same order. All words are in the language of the version; all are plain text
 * that nobody escaped yet.
 */
export interface Note {
  /** BCP 47 tag. */
  readonly language: string;
  readonly title: string;
  /** City, country and themes, each a line of its own. */
  readonly place: string;
  readonly themes: readonly string[];
  readonly authors: string;
  /** Which version it is, and what became of it. */
  readonly version: readonly string[];
  /** What a reader should know before relying on it. */
  readonly caution: readonly string[];
  readonly sections: readonly NoteSection[];
  readonly cited: { readonly heading: string; readonly text: string };
  readonly url: string;
  readonly hash: string;
  readonly publishedAt: Date;
}

export interface NoteSection {
  readonly heading: string;
  readonly parts: readonly NotePart[];
}

export type NotePart =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "block"; readonly title: string; readonly text: string }
  | {
      readonly kind: "table";
      readonly head: readonly string[];
      readonly rows: readonly (readonly Cell[])[];
    }
  | { readonly kind: "list"; readonly items: readonly Linked[] }
  /**
   * The long part: a document of the editor, and the forms it is told in. Its headings begin at the
   * first level in `node`, at the third in the others.
   */
  | {
      readonly kind: "body";
      readonly node: RichNode;
      readonly html: string;
      readonly markdown: string;
    };

export type Cell = Linked | string;

export interface Linked {
  readonly text: string;
  /** http or https. */
  readonly url: string | null;
}

/** A node of the editor's document (schema/rich-text.ts) as JSON. */
export interface RichNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly RichNode[];
  readonly text?: string;
  readonly marks?: readonly {
    readonly type: string;
    readonly attrs?: Readonly<Record<string, unknown>>;
  }[];
}
