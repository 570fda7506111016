import { Suspense, useSyncExternalStore } from "react";
import { lazyBeside } from "#client/app/lazy-beside.ts";
import { followSearchOpen, readSearchOpen } from "#client/app/search-door.ts";

const SearchPalette = lazyBeside(async () => (await import("./SearchPalette.tsx")).SearchPalette);

/** The search over the page, loaded when it is first opened. */
export function SearchDoor() {
  const open = useSyncExternalStore(followSearchOpen, readSearchOpen);
  return open ? (
    <Suspense>
      <SearchPalette />
    </Suspense>
  ) : null;
}
