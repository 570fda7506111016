import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { IconBroadcast, IconQrcode, IconUsers } from "@tabler/icons-react";
import { Suspense, useState } from "react";
import { useFormat } from "#client/i18n/format.ts";
import { lazyPart } from "#client/ui/lazy-part.tsx";
import { Button } from "#client/ui/Button.tsx";
import { usePageTitle } from "#client/ui/page-title.ts";
import { Tag } from "#client/ui/Tag.tsx";
import { pickText } from "../pick-text.ts";
import { TimerButton } from "../timer/TimerButton.tsx";
import type { TimerFacts } from "../timer/timer-reading.ts";
import { RoomMenu } from "./RoomMenu.tsx";
import { useRoom } from "./room.ts";
import styles from "./Room.module.css";

const InviteDialog = lazyPart(() =>
  import("./InviteDialog.tsx").then((module) => ({ default: module.InviteDialog })),
);

interface RoomBarProps {
  texts: readonly { language: string; title: string; original: boolean }[];
  timer: TimerFacts | null;
  here: number | null;
  onPeople: (() => void) | null;
}

/** The room's own head: which workshop, how long still, how many are here. */
export function RoomBar({ texts, timer, here, onPeople }: RoomBarProps) {
  const { t } = useLingui();
  const format = useFormat();
  const { language, joinCode } = useRoom();
  const [inviting, setInviting] = useState(false);
  const title = pickText(texts, language);
  usePageTitle(title?.title ?? "");
  const count =
    here === null ? null : (
      <>
        <IconUsers size={18} aria-hidden="true" />
        <span>
          <span className={styles.hereNumber}>{format.number(here)}</span>{" "}
          <span className={styles.hereWord}>
            <Plural value={here} one="here" other="here" />
          </span>
        </span>
      </>
    );
  return (
    <div className={styles.bar}>
      <span className={styles.live}>
        <Tag tone="live" icon={<IconBroadcast size={16} aria-hidden="true" />}>
          <Trans>Live</Trans>
        </Tag>
      </span>
      <h1 className={styles.title} lang={title?.language}>
        <bdi>{title?.title}</bdi>
      </h1>
      <div className={styles.barEnd}>
        <TimerButton timer={timer} />
        {count && onPeople ? (
          <button type="button" className={styles.here} title={t`Who is here`} onClick={onPeople}>
            {count}
          </button>
        ) : count ? (
          <span className={styles.here}>{count}</span>
        ) : null}
        {joinCode ? (
          <span className={styles.invite}>
            <Button
              size="small"
              variant="quiet"
              icon={<IconQrcode size={18} aria-hidden="true" />}
              onClick={() => setInviting(true)}
            >
              <Trans>Invite</Trans>
            </Button>
          </span>
        ) : null}
        <RoomMenu onInvite={joinCode ? () => setInviting(true) : null} />
      </div>
      <Suspense>
        {inviting && joinCode ? (
          <InviteDialog code={joinCode} onClose={() => setInviting(false)} />
        ) : null}
      </Suspense>
    </div>
  );
}
