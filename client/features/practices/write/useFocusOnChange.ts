import { useEffect, useRef, type RefObject } from "react";

/** The heading of what is shown takes the focus when something else is shown: it is read aloud. */
export function useFocusOnChange(shown: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(shown);
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    heading.current?.focus({ preventScroll: true });
  }, [shown]);
  return heading;
}
