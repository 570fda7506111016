import { useLingui } from "@lingui/react/macro";
import { IconHistory } from "@tabler/icons-react";
import { useEditorState } from "@tiptap/react";
import type { Editor } from "@tiptap/core";
import { useRef, useState, type KeyboardEvent } from "react";
import { IconButton } from "#client/ui/IconButton.tsx";
import { useToolbarActions } from "./toolbar-actions.tsx";
import styles from "./Editor.module.css";

interface ToolbarProps {
  editor: Editor;
  disabled: boolean;
  onLink: () => void;
  /** Without it there is no button for it. */
  onHistory?: () => void;
}

/**
 * One row that scrolls in itself. As the WAI-ARIA pattern has it: one stop for the tab key, arrows
 * inside. Keys in their Apple form are said on Apple keyboards.
 */
export function Toolbar({ editor, disabled, onLink, onHistory }: ToolbarProps) {
  const { t } = useLingui();
  // What is on and what is possible changes with every move of the caret.
  useEditorState({ editor, selector: ({ transactionNumber }) => transactionNumber });
  const actions = useToolbarActions(editor, onLink);
  const bar = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState(0);
  const count = actions.length + (onHistory ? 1 : 0);
  const current = Math.min(stop, count - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextStop(event.key, current, count);
    if (next === null) return;
    event.preventDefault();
    setStop(next);
    bar.current?.querySelectorAll("button").item(next).focus();
  };
  return (
    <div
      ref={bar}
      className={styles.toolbar}
      role="toolbar"
      tabIndex={-1}
      aria-label={t`Formatting`}
      onKeyDown={onKeyDown}
    >
      {actions.map((action, index) => {
        const keys =
          action.keys && (isApple ? action.keys.replace("Control", "Meta") : action.keys);
        return (
          <IconButton
            key={action.key}
            className={action.apart ? styles.apart : undefined}
            label={action.label}
            title={keys ? `${action.label} (${shown(keys)})` : action.label}
            icon={<action.icon size={20} aria-hidden="true" />}
            aria-keyshortcuts={keys}
            aria-pressed={action.active}
            aria-disabled={disabled || !action.enabled}
            tabIndex={index === current ? 0 : -1}
            // The editor keeps the focus, so the keyboard of a phone stays open.
            onMouseDown={(event) => event.preventDefault()}
            onFocus={() => setStop(index)}
            onClick={() => {
              if (!disabled && action.enabled) action.run();
            }}
          />
        );
      })}
      {onHistory ? (
        <IconButton
          className={styles.apart}
          label={t`History`}
          icon={<IconHistory size={20} aria-hidden="true" />}
          tabIndex={current === count - 1 ? 0 : -1}
          onFocus={() => setStop(count - 1)}
          onClick={onHistory}
        />
      ) : null}
    </div>
  );
}

const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);

function shown(keys: string): string {
  return keys.replace("Control", "Ctrl").replace("Meta", "⌘");
}

function nextStop(key: string, current: number, count: number): number | null {
  if (key === "ArrowRight") return (current + 1) % count;
  if (key === "ArrowLeft") return (current - 1 + count) % count;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : null;
}
