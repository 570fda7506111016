import { useApolloClient } from "@apollo/client/react";
import { useEffect, type RefObject } from "react";
import type { ListedComment } from "./useItemComments.ts";

/** A glance is no reading; and a whole room that gets an answer does not tell in the same second. */
const afterMs = { atLeast: 1_500, chance: 3_000 };
/** As many as one mutation takes. */
const most = 100;

/** Told already, or about to be, for as long as this page lives. */
const told = new Set<string>();

/** Answers to oneself that were before one's eyes are not news on the start page any more. */
export function useSeenReplies(
  scroller: RefObject<HTMLElement | null>,
  comments: readonly ListedComment[],
): void {
  const client = useApolloClient();
  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    let seen: string[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      const commentIds = seen.slice(0, most);
      seen = seen.slice(most);
      void import("./tell-seen-replies.ts")
        .then(({ tellSeenReplies }) => tellSeenReplies(client, commentIds))
        .catch(() => commentIds.forEach((id) => told.delete(id)));
    };
    const observer = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) {
        const id = target instanceof HTMLElement ? target.dataset["comment"] : undefined;
        if (!isIntersecting || !id || told.has(id) || document.visibilityState !== "visible")
          continue;
        told.add(id);
        seen.push(id);
        timer ??= setTimeout(
          () => {
            timer = undefined;
            tell();
          },
          afterMs.atLeast + Math.random() * afterMs.chance,
        );
      }
    });
    for (const answer of box.querySelectorAll("[data-answers-me]")) observer.observe(answer);
    return () => {
      observer.disconnect();
      clearTimeout(timer);
      if (seen.length > 0) tell();
    };
  }, [client, comments, scroller]);
}
