import { Trans, useLingui } from "@lingui/react/macro";
import { IconClockPlus } from "@tabler/icons-react";
import { Suspense, useState } from "react";
import { lazyPart } from "#client/ui/lazy-part.tsx";
import { Button } from "#client/ui/Button.tsx";
import { useRoom } from "../room/room.ts";
import { RoomTimer } from "./RoomTimer.tsx";
import type { TimerFacts } from "./timer-reading.ts";
import styles from "./TimerButton.module.css";

const TimerDialog = lazyPart(() =>
  import("./TimerDialog.tsx").then((module) => ({ default: module.TimerDialog })),
);

/** The room's clock; for hosts a button behind which it is set. */
export function TimerButton({ timer }: { timer: TimerFacts | null }) {
  const { t } = useLingui();
  const { canHost, state } = useRoom();
  const [open, setOpen] = useState(false);
  if (!canHost || state !== "LIVE") return timer ? <RoomTimer timer={timer} /> : null;
  return (
    <>
      {timer ? (
        <button
          type="button"
          className={styles.button}
          title={t`Set the timer`}
          onClick={() => setOpen(true)}
        >
          <RoomTimer timer={timer} />
        </button>
      ) : (
        <Button
          variant="quiet"
          size="small"
          icon={<IconClockPlus size={18} aria-hidden="true" />}
          onClick={() => setOpen(true)}
        >
          <Trans>Timer</Trans>
        </Button>
      )}
      <Suspense>
        {open ? <TimerDialog timer={timer} onClose={() => setOpen(false)} /> : null}
      </Suspense>
    </>
  );
}
