import { startTransition, useEffect, useLayoutEffect, useState, type ReactNode } from "react";
import { RouterContext, StateContext } from "./contexts.ts";
import type { Router } from "./router.ts";
import { placeScroll, rememberScroll } from "./scroll.ts";

/** Gives everything below the router and what it shows. */
export function RouterProvider({ router, children }: { router: Router; children: ReactNode }) {
  const [state, setState] = useState(router.state);
  useEffect(() => {
    // A search that changes keeps the old list until the new one is here; a new page has its own
    // place to wait in.
    const follow = () => startTransition(() => setState(router.state));
    follow();
    return router.subscribe(follow);
  }, [router]);
  useLayoutEffect(() => {
    if (state.version > 0) placeScroll(state);
    // Only an arrival scrolls; the rest of the state may change meanwhile.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [state.location.key, state.location.hash, state.version]);
  useEffect(() => {
    const remember = () => rememberScroll(router.state.location.key);
    window.addEventListener("pagehide", remember);
    return () => window.removeEventListener("pagehide", remember);
  }, [router]);
  return (
    <RouterContext value={router}>
      <StateContext value={state}>{children}</StateContext>
    </RouterContext>
  );
}
