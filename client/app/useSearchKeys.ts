import { useEffect } from "react";
import { openSearch } from "./search-door.ts";
import { useKeys } from "./useKeys.ts";

/**
 * `/` goes to the page's own search field, where there is one, else it opens the search of the hub;
 * Ctrl-K or ⌘K open that from everywhere, also while somebody writes.
 */
export function useSearchKeys(): void {
  useKeys({
    "/": () => {
      const field = document.querySelector<HTMLElement>('main input[type="search"]');
      if (field) field.focus();
      else openSearch();
    },
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || event.altKey || event.shiftKey) return;
      if (event.ctrlKey === event.metaKey || event.defaultPrevented) return;
      event.preventDefault();
      openSearch();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}
