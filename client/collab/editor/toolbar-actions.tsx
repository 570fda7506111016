import { useLingui } from "@lingui/react/macro";
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBlockquote,
  IconBold,
  IconH1,
  IconH2,
  IconItalic,
  IconLink,
  IconList,
  IconListNumbers,
} from "@tabler/icons-react";
import type { Editor } from "@tiptap/core";
import type { ComponentType } from "react";
import { useTableActions } from "./table-actions.tsx";

/** A button of the toolbar. */
export interface ToolbarAction {
  key: string;
  label: string;
  /** As `aria-keyshortcuts` wants it, with Control; on Apple keyboards it is Meta. */
  keys?: string;
  icon: ComponentType<{ size: number }>;
  /** Undefined: it does something once and is never "on". */
  active?: boolean;
  enabled: boolean;
  run: () => void;
  /** Begins a new group. */
  apart?: boolean;
}

/** What can be done where the caret stands. */
export function useToolbarActions(editor: Editor, onLink: () => void): ToolbarAction[] {
  const { t } = useLingui();
  const focus = () => editor.chain().focus();
  const can = () => editor.can();
  const table = useTableActions(editor);
  const actions: ToolbarAction[] = [
    {
      key: "bold",
      label: t`Bold`,
      keys: "Control+B",
      icon: IconBold,
      active: editor.isActive("bold"),
      enabled: can().toggleBold(),
      run: () => focus().toggleBold().run(),
    },
    {
      key: "italic",
      label: t`Italic`,
      keys: "Control+I",
      icon: IconItalic,
      active: editor.isActive("italic"),
      enabled: can().toggleItalic(),
      run: () => focus().toggleItalic().run(),
    },
    {
      key: "link",
      label: t`Link`,
      keys: "Control+K",
      icon: IconLink,
      active: editor.isActive("link"),
      enabled: true,
      run: onLink,
    },
    {
      key: "heading",
      label: t`Heading`,
      keys: "Control+Alt+1",
      icon: IconH1,
      active: editor.isActive("heading", { level: 1 }),
      enabled: can().toggleHeading({ level: 1 }),
      run: () => focus().toggleHeading({ level: 1 }).run(),
      apart: true,
    },
    {
      key: "subheading",
      label: t`Smaller heading`,
      keys: "Control+Alt+2",
      icon: IconH2,
      active: editor.isActive("heading", { level: 2 }),
      enabled: can().toggleHeading({ level: 2 }),
      run: () => focus().toggleHeading({ level: 2 }).run(),
    },
    {
      key: "list",
      label: t`List`,
      keys: "Control+Shift+8",
      icon: IconList,
      active: editor.isActive("bulletList"),
      enabled: can().toggleBulletList(),
      run: () => focus().toggleBulletList().run(),
    },
    {
      key: "numbers",
      label: t`Numbered list`,
      keys: "Control+Shift+7",
      icon: IconListNumbers,
      active: editor.isActive("orderedList"),
      enabled: can().toggleOrderedList(),
      run: () => focus().toggleOrderedList().run(),
    },
    {
      key: "quote",
      label: t`Quotation`,
      keys: "Control+Shift+B",
      icon: IconBlockquote,
      active: editor.isActive("blockquote"),
      enabled: can().toggleBlockquote(),
      run: () => focus().toggleBlockquote().run(),
    },
  ];
  return [
    ...actions,
    ...table,
    {
      key: "undo",
      label: t`Undo my last change`,
      keys: "Control+Z",
      icon: IconArrowBackUp,
      enabled: can().undo(),
      run: () => focus().undo().run(),
      apart: true,
    },
    {
      key: "redo",
      label: t`Redo`,
      keys: "Control+Shift+Z",
      icon: IconArrowForwardUp,
      enabled: can().redo(),
      run: () => focus().redo().run(),
    },
  ];
}
