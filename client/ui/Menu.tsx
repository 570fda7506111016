import { useId, useState, type ReactNode } from "react";
import { useNavigate } from "#client/router/hooks.ts";
import { useMenuKeys } from "./useMenuKeys.ts";
import styles from "./Menu.module.css";

export interface MenuItem {
  label: ReactNode;
  icon?: ReactNode;
  /** An address to go to … */
  to?: string;
  /** … or what to do. */
  onSelect?: () => void;
  danger?: boolean;
  disabled?: boolean;
}

export interface MenuButtonProps {
  id: string;
  "aria-haspopup": "menu";
  "aria-expanded": boolean;
  "aria-controls": string | undefined;
  onClick: () => void;
}

interface MenuProps {
  /** Renders the button that opens the menu; it must carry the given props. */
  button: (props: MenuButtonProps) => ReactNode;
  items: readonly (MenuItem | "line")[];
  align?: "start" | "end";
  /** Opens upwards, e.g. in a bar at the bottom. */
  up?: boolean;
}

/** WAI-ARIA menu button: arrows, Home, End, first letters, Escape; focus goes back to the button. */
export function Menu({ button, items, align = "end", up = false }: MenuProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const { box, list, onKeyDown, close } = useMenuKeys(open, setOpen);
  const navigate = useNavigate();
  const select = (item: MenuItem) => {
    if (item.disabled) return;
    close();
    item.onSelect?.();
    if (item.to) void navigate(item.to);
  };
  const place = [styles.list, styles[align], up && styles.up].filter(Boolean).join(" ");
  return (
    <div ref={box} className={styles.box}>
      {button({
        id: `${id}-button`,
        "aria-haspopup": "menu",
        "aria-expanded": open,
        "aria-controls": open ? id : undefined,
        onClick: () => setOpen(!open),
      })}
      {open ? (
        <div
          ref={list}
          id={id}
          role="menu"
          tabIndex={-1}
          aria-labelledby={`${id}-button`}
          className={place}
          onKeyDown={onKeyDown}
        >
          {items.map((item, index) =>
            item === "line" ? (
              // oxlint-disable-next-line react/no-array-index-key
              <hr key={index} className={styles.line} />
            ) : (
              <button
                // oxlint-disable-next-line react/no-array-index-key
                key={index}
                type="button"
                role="menuitem"
                tabIndex={-1}
                aria-disabled={item.disabled}
                className={item.danger ? `${styles.item} ${styles.danger}` : styles.item}
                onClick={() => select(item)}
              >
                {item.icon}
                <span>{item.label}</span>
              </button>
            ),
          )}
        </div>
      ) : null}
    </div>
  );
}
