import { EditorContent, useEditor } from "@tiptap/react";
import type { HocuspocusProvider } from "@hocuspocus/provider";
import { useEffect, useState } from "react";
import type * as Y from "yjs";
import { richTextClass } from "#client/ui/RichText.tsx";
import { editorExtensions } from "./editor-extensions.ts";
import { LinkDialog } from "./LinkDialog.tsx";
import { Toolbar } from "./Toolbar.tsx";
import styles from "./Editor.module.css";

/** How an editor is named and set. */
export interface EditorWords {
  /** What is written here, read aloud: "Minutes". */
  label: string;
  /** Stands where nothing is written yet. */
  placeholder: string;
  look?: "column" | "page";
  /** The language it is written in, when that is known. */
  lang?: string;
}

interface EditorSurfaceProps extends EditorWords {
  document: Y.Doc;
  provider: HocuspocusProvider;
  editable: boolean;
  onHistory?: () => void;
}

/** The text with its tools. Becomes readable only, or writable again, without losing the place. */
export function EditorSurface(props: EditorSurfaceProps) {
  const { label, placeholder, look, lang, document, provider, editable, onHistory } = props;
  const [linking, setLinking] = useState(false);
  const editor = useEditor(
    {
      extensions: editorExtensions(document, provider, placeholder),
      editable,
      // Its few rules stand in Editor.module.css: the page allows no inline styles.
      injectCSS: false,
      editorProps: {
        attributes: {
          class: `${richTextClass(look)} ${styles.text}`,
          role: "textbox",
          "aria-multiline": "true",
          "aria-label": label,
          dir: "auto",
          ...(lang && { lang }),
        },
        handleKeyDown: (_view, event) => {
          if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return false;
          setLinking(true);
          // The page has a shortcut of the same keys.
          event.preventDefault();
          event.stopPropagation();
          return true;
        },
      },
    },
    [document, provider],
  );
  useEffect(() => {
    editor.setEditable(editable, false);
    editor.view.dom.setAttribute("aria-readonly", String(!editable));
  }, [editor, editable]);
  return (
    <div className={styles.surface}>
      <Toolbar
        editor={editor}
        disabled={!editable}
        onLink={() => setLinking(true)}
        onHistory={onHistory}
      />
      <EditorContent editor={editor} />
      <LinkDialog open={linking} editor={editor} onClose={() => setLinking(false)} />
    </div>
  );
}
