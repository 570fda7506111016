import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";

export interface RoomInView {
  /** For the row of the item that the room is at. */
  row: RefObject<HTMLDivElement | null>;
  /** One has scrolled away from that row. */
  away: boolean;
  goThere: () => void;
}

/**
 * Follows the room down the list: the row it moves to is brought into view, unless one has scrolled
 * away from the one before. Where the row is in view already, nothing scrolls.
 */
export function useRoomInView(currentItemId: string | null): RoomInView {
  const row = useRef<HTMLDivElement>(null);
  const [away, setAway] = useState(false);
  const isAway = useRef(false);
  useLayoutEffect(() => {
    if (!isAway.current) row.current?.scrollIntoView({ block: "nearest" });
  }, [currentItemId]);
  useEffect(() => {
    const look = ([...entries]: IntersectionObserverEntry[]) => {
      const latest = entries.at(-1);
      if (!latest) return;
      isAway.current = latest.intersectionRatio < mostOfIt;
      setAway(isAway.current);
    };
    const observer = new IntersectionObserver(look, { threshold: mostOfIt });
    if (row.current) observer.observe(row.current);
    return () => observer.disconnect();
  }, [currentItemId]);
  const goThere = useCallback(() => {
    row.current?.scrollIntoView({ block: "center" });
    // The button that led here goes.
    row.current?.querySelector("button")?.focus({ preventScroll: true });
  }, []);
  return { row, away, goThere };
}

const mostOfIt = 0.5;
