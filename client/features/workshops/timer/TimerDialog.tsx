import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { IconPlayerPause, IconPlayerPlay, IconPlayerStop } from "@tabler/icons-react";
import { useState } from "react";
import { limits } from "#schema/limits.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { FieldError } from "#client/ui/FieldError.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { useRoom } from "../room/room.ts";
import { useAct } from "#client/apollo/useAct.ts";
import {
  PauseTimerDocument,
  ResumeTimerDocument,
  StartTimerDocument,
  StopTimerDocument,
} from "./RoomTimer.generated.ts";
import { RoomTimer } from "./RoomTimer.tsx";
import type { TimerFacts } from "./timer-reading.ts";
import styles from "./RoomTimer.module.css";

const minute = 60_000;
/** A question, a statement, a paper, a discussion, a session. */
const presets = [2, 3, 5, 10, 15, 20, 30, 45];

interface TimerDialogProps {
  timer: TimerFacts | null;
  onClose: () => void;
}

export function TimerDialog({ timer, onClose }: TimerDialogProps) {
  const { t } = useLingui();
  const { workshopId } = useRoom();
  const { act, busy, problem } = useAct();
  const start = async (durationMs: number) => {
    if (await act(StartTimerDocument, { input: { workshopId, durationMs } })) onClose();
  };
  return (
    <Dialog open onClose={onClose} title={t`Timer`}>
      {timer ? <Running timer={timer} act={act} busy={busy} /> : null}
      <p>
        {timer ? (
          <Trans>Start anew with</Trans>
        ) : (
          <Trans>Everybody sees the same time, whatever their clocks say. Start with</Trans>
        )}
      </p>
      <div className={styles.presets}>
        {presets.map((minutes) => (
          <Button key={minutes} busy={busy} onClick={() => void start(minutes * minute)}>
            <Plural value={minutes} one="# minute" other="# minutes" />
          </Button>
        ))}
      </div>
      <OwnMinutes busy={busy} onStart={(minutes) => void start(minutes * minute)} />
      {problem ? <FieldError>{problem}</FieldError> : null}
    </Dialog>
  );
}

interface RunningProps {
  timer: TimerFacts;
  act: ReturnType<typeof useAct>["act"];
  busy: boolean;
}

function Running({ timer, act, busy }: RunningProps) {
  const { workshopId } = useRoom();
  const input = { workshopId };
  return (
    <div className={styles.controls}>
      <RoomTimer timer={timer} />
      {timer.state === "RUNNING" ? (
        <Button
          busy={busy}
          icon={<IconPlayerPause size={18} aria-hidden="true" />}
          onClick={() => void act(PauseTimerDocument, { input })}
        >
          <Trans>Pause</Trans>
        </Button>
      ) : (
        <Button
          busy={busy}
          icon={<IconPlayerPlay size={18} aria-hidden="true" />}
          onClick={() => void act(ResumeTimerDocument, { input })}
        >
          <Trans>Resume</Trans>
        </Button>
      )}
      <Button
        busy={busy}
        icon={<IconPlayerStop size={18} aria-hidden="true" />}
        onClick={() => void act(StopTimerDocument, { input })}
      >
        <Trans>Stop</Trans>
      </Button>
    </div>
  );
}

function OwnMinutes({ busy, onStart }: { busy: boolean; onStart: (minutes: number) => void }) {
  const { t } = useLingui();
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState(false);
  const most = limits.timer.maxMs / minute;
  const submit = () => {
    const minutes = /^\d{1,3}$/.test(typed.trim()) ? Number.parseInt(typed, 10) : 0;
    const right = minutes >= 1 && minutes <= most;
    setWrong(!right);
    if (right) onStart(minutes);
  };
  return (
    <form
      className={styles.own}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField
        label={t`Other minutes`}
        inputMode="numeric"
        value={typed}
        error={wrong ? t`A whole number from 1 to ${most}` : undefined}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button type="submit" busy={busy}>
        <Trans>Start</Trans>
      </Button>
    </form>
  );
}
