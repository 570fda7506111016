import { useLingui } from "@lingui/react/macro";
import { useEffect, useRef } from "react";
import { announce } from "#client/ui/announce.ts";

/** Who does not see that a workshop opened while reading the page hears it; `live` is how many are. */
export function useSayingWhatOpens(live: number): void {
  const { t } = useLingui();
  const before = useRef(live);
  useEffect(() => {
    if (live > before.current)
      announce(t`A workshop has just opened. It stands at the top of the page.`);
    before.current = live;
  }, [live, t]);
}
