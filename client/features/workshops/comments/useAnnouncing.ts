import { useLingui } from "@lingui/react/macro";
import { useEffect, useRef } from "react";
import { useFormat } from "#client/i18n/format.ts";
import { announce } from "#client/ui/announce.ts";

/** A lively room is told in summaries, not comment by comment. */
const everyMs = 12_000;
const namesAtMost = 3;

/**
 * Says aloud how many comments came and from whom, at most once in a while. Returns what to call for
 * each comment of somebody else. `paused`: nothing is said, nor kept for later.
 */
export function useAnnouncing(paused: boolean): (authorName: string) => void {
  const { t } = useLingui();
  const format = useFormat();
  const state = useRef({ count: 0, names: new Set<string>(), lastAt: 0 });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const say = useRef(() => {});
  useEffect(() => {
    say.current = () => {
      const { count, names } = state.current;
      state.current = { count: 0, names: new Set(), lastAt: Date.now() };
      timer.current = undefined;
      if (paused || count === 0) return;
      const from = format.list([...names].slice(0, namesAtMost));
      announce(count === 1 ? t`New comment from ${from}` : t`${count} new comments, from ${from}`);
    };
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  const heard = useRef((name: string) => {
    state.current.count += 1;
    state.current.names.add(name);
    const wait = Math.max(600, state.current.lastAt + everyMs - Date.now());
    timer.current ??= setTimeout(() => say.current(), wait);
  });
  return heard.current;
}
