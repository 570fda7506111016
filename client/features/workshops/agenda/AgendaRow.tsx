import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { IconBroadcast, IconMapPin, IconMessage } from "@tabler/icons-react";
import type { RefObject } from "react";
import { useFormat } from "#client/i18n/format.ts";
import { IconButton } from "#client/ui/IconButton.tsx";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";
import { pickText } from "../pick-text.ts";
import { useRoom } from "../room/room.ts";
import type { AgendaEntry_ItemFragment } from "./AgendaEntry.generated.ts";
import { AgendaTitle } from "./AgendaTitle.tsx";
import { kindNames } from "./kind-names.ts";
import styles from "./AgendaPanel.module.css";

interface AgendaRowProps {
  item: AgendaEntry_ItemFragment;
  shown: boolean;
  onShow: (itemId: string) => void;
  /** Null for who does not host. */
  onMoveRoom: ((itemId: string) => void) | null;
  /** Finds the row that the room is at. */
  roomRow: RefObject<HTMLDivElement | null>;
}

export function AgendaRow({ item, shown, onShow, onMoveRoom, roomRow }: AgendaRowProps) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const { currentItemId, state, timeZone, language } = useRoom();
  const roomIsHere = item.id === currentItemId && state === "LIVE";
  const parts = [styles.row, shown && styles.shown, roomIsHere && styles.here];
  const title = pickText(item.texts, language)?.text ?? "";
  return (
    <div ref={roomIsHere ? roomRow : undefined} className={parts.filter(Boolean).join(" ")}>
      <button
        type="button"
        className={styles.item}
        aria-current={shown ? "true" : undefined}
        onClick={() => onShow(item.id)}
      >
        <span className={styles.facts}>
          {item.startsAt ? <span>{format.time(item.startsAt, timeZone)}</span> : null}
          <span>{i18n._(kindNames[item.kind])}</span>
          {item.commentCount > 0 ? (
            <span className={styles.count}>
              <IconMessage size={14} aria-hidden="true" />
              <span aria-hidden="true">{format.number(item.commentCount)}</span>
              <VisuallyHidden>
                <Plural value={item.commentCount} one="# comment" other="# comments" />
              </VisuallyHidden>
            </span>
          ) : null}
        </span>
        <span className={styles.title}>
          <AgendaTitle item={item} />
        </span>
        {item.speakers.length > 0 ? (
          <span className={styles.speakers}>
            <bdi>{format.list(item.speakers.map((speaker) => speaker.name))}</bdi>
          </span>
        ) : null}
        {roomIsHere ? (
          <span className={styles.roomHere}>
            <IconBroadcast size={16} aria-hidden="true" />
            <Trans>The room is here</Trans>
          </span>
        ) : null}
      </button>
      {onMoveRoom && !roomIsHere ? (
        <IconButton
          className={styles.move}
          label={t`Move the room to “${title}”`}
          icon={<IconMapPin size={20} aria-hidden="true" />}
          onClick={() => onMoveRoom(item.id)}
        />
      ) : null}
    </div>
  );
}
