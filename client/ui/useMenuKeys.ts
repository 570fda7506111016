import { useCallback, useEffect, useRef, type KeyboardEvent, type RefObject } from "react";

interface MenuKeys {
  box: RefObject<HTMLDivElement | null>;
  list: RefObject<HTMLDivElement | null>;
  onKeyDown: (event: KeyboardEvent) => void;
  /** Closes and gives the focus back to the button. */
  close: () => void;
}

/** Keyboard and dismissal of a menu: the first item has the focus once it is open. */
export function useMenuKeys(open: boolean, setOpen: (open: boolean) => void): MenuKeys {
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const items = () => [...(list.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];

  const close = useCallback(() => {
    box.current?.querySelector<HTMLElement>("[aria-haspopup]")?.focus();
    setOpen(false);
  }, [setOpen]);

  useEffect(() => {
    if (!open) return;
    keepInWindow(list.current);
    list.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
    const leave = (event: PointerEvent | FocusEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener("pointerdown", leave);
    document.addEventListener("focusin", leave);
    return () => {
      document.removeEventListener("pointerdown", leave);
      document.removeEventListener("focusin", leave);
    };
  }, [open, setOpen]);

  const onKeyDown = (event: KeyboardEvent) => {
    const all = items();
    const at = all.findIndex((item) => item === document.activeElement);
    const next = nextIndex(event.key, at, all);
    if (next !== null) {
      event.preventDefault();
      all[next]?.focus();
    } else if (event.key === "Escape") {
      event.stopPropagation();
      close();
    } else if (event.key === "Tab") {
      setOpen(false);
    }
  };
  return { box, list, onKeyDown, close };
}

/** Moves a list that would stick out at one side. */
function keepInWindow(list: HTMLElement | null): void {
  if (!list) return;
  const { left, right } = list.getBoundingClientRect();
  const margin = 8;
  const most = document.documentElement.clientWidth - margin;
  const by = right > most ? most - right : Math.max(0, margin - left);
  if (by !== 0) list.style.translate = `${by}px`;
}

function nextIndex(key: string, at: number, items: readonly HTMLElement[]): number | null {
  const count = items.length;
  if (count === 0) return null;
  if (key === "ArrowDown") return (at + 1) % count;
  if (key === "ArrowUp") return (at - 1 + count) % count;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  if (key.length !== 1 || key === " ") return null;
  const letter = key.toLocaleLowerCase();
  for (let step = 1; step <= count; step += 1) {
    const index = (at + step) % count;
    if (items[index]?.textContent?.trim().toLocaleLowerCase().startsWith(letter)) return index;
  }
  return null;
}
