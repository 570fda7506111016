import { useEffect, useRef } from "react";
import { useLocation } from "#client/router/hooks.ts";
import { domIdOf } from "./DiscussionEntry.tsx";

/**
 * Goes to the comment that the address names (`?comment=`), once for each visit; what is further back is
 * loaded until it is there. `shown`: how many are shown, null before
 * the first are; `loadEarlier` is null when that is all.
 */
export function useGoToComment(
  shown: number | null,
  loadEarlier: (() => Promise<unknown>) | null,
): void {
  const { search, key: visit } = useLocation();
  const wanted = new URLSearchParams(search).get("comment");
  const followed = useRef<string | null>(null);
  const earlier = useRef(loadEarlier);
  useEffect(() => {
    earlier.current = loadEarlier;
  });
  useEffect(() => {
    if (shown === null || !wanted || followed.current === visit) return;
    const element = document.getElementById(domIdOf(wanted));
    if (!element && earlier.current) {
      // What cannot be loaded now is left; the button for it stays.
      earlier.current().catch(() => (followed.current = visit));
      return;
    }
    followed.current = visit;
    element?.scrollIntoView({ block: "center" });
    element?.focus({ preventScroll: true });
  }, [shown, visit, wanted]);
}
