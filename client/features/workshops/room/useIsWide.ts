import { useSyncExternalStore } from "react";

/** From here on three columns have room; below it is one at a time. */
const wide = window.matchMedia("(min-width: 62rem)");

function follow(listener: () => void): () => void {
  wide.addEventListener("change", listener);
  return () => wide.removeEventListener("change", listener);
}

export function useIsWide(): boolean {
  return useSyncExternalStore(follow, () => wide.matches);
}
