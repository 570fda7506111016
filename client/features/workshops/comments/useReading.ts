import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";

/** So near to the end counts as being there: nobody hits the last pixel. */
const nearPx = 56;

export interface Reading {
  scroller: RefObject<HTMLDivElement | null>;
  content: RefObject<HTMLDivElement | null>;
  /** The end of the list is in view, and it follows what comes. */
  atEnd: boolean;
  toEnd: () => void;
  /** Brings an element to the eye; what is read from then on is around it. */
  show: (element: HTMLElement) => void;
}

/**
 * Keeps what somebody reads where it is, whatever comes before or after it: at the end the list
 * follows, anywhere else the first entry in view stays at its place. `reset` names the list: another
 * one begins at its end.
 */
export function useReading(reset: string): Reading {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const following = useRef(true);
  const anchor = useRef<{ element: HTMLElement; top: number } | null>(null);
  const [atEnd, setAtEnd] = useState(true);

  const settle = useCallback(() => {
    const box = scroller.current;
    if (!box) return;
    if (following.current) {
      box.scrollTop = box.scrollHeight;
      return;
    }
    const held = anchor.current;
    if (!held?.element.isConnected) return;
    const moved = topIn(box, held.element) - held.top;
    if (Math.abs(moved) >= 1) box.scrollTop += moved;
  }, []);

  const look = useCallback(() => {
    const box = scroller.current;
    if (!box || box.clientHeight === 0) return;
    following.current = box.scrollHeight - box.scrollTop - box.clientHeight <= nearPx;
    setAtEnd(following.current);
    anchor.current = following.current ? null : firstInView(box);
  }, []);

  useLayoutEffect(() => {
    following.current = true;
    anchor.current = null;
    setAtEnd(true);
    settle();
  }, [reset, settle]);

  // After each drawing, before it is painted.
  useLayoutEffect(settle);

  useEffect(() => {
    const box = scroller.current;
    const inner = content.current;
    if (!box || !inner) return;
    box.addEventListener("scroll", look, { passive: true });
    // Fonts, an opened editor, the keyboard of a phone: heights change without a drawing of ours.
    const observer = new ResizeObserver(settle);
    observer.observe(box);
    observer.observe(inner);
    return () => {
      box.removeEventListener("scroll", look);
      observer.disconnect();
    };
  }, [look, settle]);

  const toEnd = useCallback(() => {
    following.current = true;
    anchor.current = null;
    setAtEnd(true);
    settle();
  }, [settle]);

  const show = useCallback(
    (element: HTMLElement) => {
      following.current = false;
      element.scrollIntoView({ block: "center" });
      look();
    },
    [look],
  );
  return { scroller, content, atEnd, toEnd, show };
}

function topIn(box: HTMLElement, element: HTMLElement): number {
  return element.getBoundingClientRect().top - box.getBoundingClientRect().top;
}

function firstInView(box: HTMLElement): { element: HTMLElement; top: number } | null {
  for (const element of box.querySelectorAll<HTMLElement>("[data-comment]")) {
    const top = topIn(box, element);
    if (top + element.offsetHeight > 0) return { element, top };
  }
  return null;
}
