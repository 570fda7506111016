import { useCallback, useEffect, useRef, useState } from "react";
import { domIdOf } from "./CommentEntry.tsx";
import type { ItemComments } from "./useItemComments.ts";
import type { Reading } from "./useReading.ts";

const shownMs = 2_600;

interface Jump {
  highlighted: string | null;
  /** Goes to a comment, loading earlier pages until it is there. */
  jump: (commentId: string, position: number) => void;
}

/** From a quote to what it quotes, wherever that is. */
export function useJump(list: ItemComments, reading: Reading): Jump {
  const [highlighted, setHighlighted] = useState<string | null>(null);
  const [wanted, setWanted] = useState<{ id: string; position: number } | null>(null);
  const { comments, hasEarlier, loading, failure, loadEarlier } = list;
  const { show } = reading;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  useEffect(() => {
    if (!wanted || loading) return;
    const element = document.getElementById(domIdOf(wanted.id));
    const isBefore = !comments[0] || wanted.position < comments[0].position;
    if (!element && isBefore && hasEarlier && !failure) {
      void loadEarlier();
      return;
    }
    setWanted(null);
    if (!element) return;
    show(element);
    element.focus({ preventScroll: true });
    setHighlighted(wanted.id);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setHighlighted(null), shownMs);
  }, [comments, failure, hasEarlier, loadEarlier, loading, show, wanted]);

  const jump = useCallback((id: string, position: number) => setWanted({ id, position }), []);
  return { highlighted, jump };
}
