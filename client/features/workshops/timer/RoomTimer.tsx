import { useLingui } from "@lingui/react/macro";
import { IconClock, IconPlayerPause } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { announce } from "#client/ui/announce.ts";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";
import { useServerNow } from "../clock/useServerNow.ts";
import { formatCountdown, momentPassed, readTimer, type TimerFacts } from "./timer-reading.ts";
import styles from "./RoomTimer.module.css";

/** What is left for the item, the same on every screen; it turns quiet words, not lights. */
export function RoomTimer({ timer }: { timer: TimerFacts }) {
  const { t } = useLingui();
  const now = useServerNow(timer.state === "RUNNING");
  const reading = readTimer(timer, now);
  useSayMoments(timer, reading.remainingMs);
  const parts = [styles.timer, reading.nearEnd && styles.near, reading.over && styles.over];
  const state = reading.over ? t`Time is up` : reading.paused ? t`Paused` : t`Time left`;
  return (
    <span className={parts.filter(Boolean).join(" ")} role="timer" aria-live="off" data-timer>
      {reading.paused ? (
        <IconPlayerPause size={18} aria-hidden="true" />
      ) : (
        <IconClock size={18} aria-hidden="true" />
      )}
      {reading.over || reading.paused ? (
        <span className={styles.word}>{state}</span>
      ) : (
        <VisuallyHidden>{state}</VisuallyHidden>
      )}
      <span className={styles.digits}>{formatCountdown(reading.remainingMs)}</span>
    </span>
  );
}

/** Five minutes, one minute, over: nothing else is worth interrupting anybody for. */
function useSayMoments(timer: TimerFacts, remainingMs: number): void {
  const { t } = useLingui();
  const before = useRef({ key: "", remainingMs });
  useEffect(() => {
    const key = `${timer.state}/${timer.endsAt ?? ""}`;
    const last = before.current;
    before.current = { key, remainingMs };
    if (last.key !== key || timer.state !== "RUNNING") return;
    const moment = momentPassed(last.remainingMs, remainingMs);
    if (moment === "five-minutes") announce(t`Five minutes left`);
    if (moment === "one-minute") announce(t`One minute left`);
    if (moment === "over") announce(t`Time is up`);
  }, [remainingMs, t, timer.endsAt, timer.state]);
}
