import { useEffect } from "react";

/** Set when somebody went to another page: its title takes the focus once it is there. */
let arriving = false;

export function expectArrival(): void {
  arriving = true;
}

/**
 * Names the page in the tab and in the history. After a change of page the focus moves to its `h1`,
 * which is thereby read aloud; on the first load it stays where the browser puts it.
 */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = title === "" ? "ESC Hub" : `${title} · ESC Hub`;
    if (!arriving) return;
    arriving = false;
    const heading = document.querySelector<HTMLElement>("main h1");
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }, [title]);
}
