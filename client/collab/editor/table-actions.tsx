import { useLingui } from "@lingui/react/macro";
import {
  IconColumnInsertRight,
  IconColumnRemove,
  IconRowInsertBottom,
  IconRowRemove,
  IconTable,
  IconTableOff,
} from "@tabler/icons-react";
import type { Editor } from "@tiptap/core";
import type { ToolbarAction } from "./toolbar-actions.tsx";

/** A new table, or what can be done to the one the caret stands in. */
export function useTableActions(editor: Editor): ToolbarAction[] {
  const { t } = useLingui();
  const focus = () => editor.chain().focus();
  if (!editor.isActive("table"))
    return [
      {
        key: "table",
        label: t`Insert a table`,
        icon: IconTable,
        enabled: editor.can().insertTable(),
        run: () => focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
        apart: true,
      },
    ];
  return [
    {
      key: "row",
      label: t`Add a row below`,
      icon: IconRowInsertBottom,
      enabled: true,
      run: () => focus().addRowAfter().run(),
      apart: true,
    },
    {
      key: "column",
      label: t`Add a column after`,
      icon: IconColumnInsertRight,
      enabled: true,
      run: () => focus().addColumnAfter().run(),
    },
    {
      key: "no-row",
      label: t`Remove the row`,
      icon: IconRowRemove,
      enabled: true,
      run: () => focus().deleteRow().run(),
    },
    {
      key: "no-column",
      label: t`Remove the column`,
      icon: IconColumnRemove,
      enabled: true,
      run: () => focus().deleteColumn().run(),
    },
    {
      key: "no-table",
      label: t`Remove the table`,
      icon: IconTableOff,
      enabled: true,
      run: () => focus().deleteTable().run(),
    },
  ];
}
