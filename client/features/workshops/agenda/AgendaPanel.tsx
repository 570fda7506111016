import { Trans, useLingui } from "@lingui/react/macro";
import { IconArrowRight, IconBroadcast } from "@tabler/icons-react";
import { Button } from "#client/ui/Button.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { FieldError } from "#client/ui/FieldError.tsx";
import { useMoveRoom } from "../room/useMoveRoom.ts";
import { useRoom } from "../room/room.ts";
import { agendaTree, itemAfter } from "./agenda-tree.ts";
import { AgendaRow } from "./AgendaRow.tsx";
import { useRoomInView } from "./useRoomInView.ts";
import styles from "./AgendaPanel.module.css";

interface AgendaPanelProps {
  /** The item that is looked at. */
  shownId: string | null;
  onShow: (itemId: string) => void;
}

/** The way through the day: where the room is, where one looks; hosts move the room. */
export function AgendaPanel({ shownId, onShow }: AgendaPanelProps) {
  const { t } = useLingui();
  const { items, currentItemId, canHost, state } = useRoom();
  const { move, busy, problem } = useMoveRoom();
  const live = state === "LIVE";
  const hosting = canHost && live;
  const next = itemAfter(items, currentItemId);
  const room = useRoomInView(live ? currentItemId : null);
  if (items.length === 0) {
    return (
      <EmptyState title={<Trans>There is no agenda yet</Trans>}>
        <Trans>The hosts add its items before the workshop.</Trans>
      </EmptyState>
    );
  }
  const moveTo = (itemId: string) => {
    onShow(itemId);
    void move(itemId);
  };
  return (
    <div className={styles.panel}>
      {hosting && next ? (
        <div className={styles.host}>
          <Button
            wide
            busy={busy}
            icon={<IconArrowRight size={18} aria-hidden="true" />}
            onClick={() => moveTo(next.id)}
          >
            {currentItemId ? <Trans>Next item</Trans> : <Trans>Begin with the first item</Trans>}
          </Button>
          {problem ? <FieldError>{problem}</FieldError> : null}
        </div>
      ) : null}
      <ol className={styles.list} aria-label={t`Agenda`}>
        {agendaTree(items).map(({ item, children }) => (
          <li key={item.id}>
            <AgendaRow
              item={item}
              shown={item.id === shownId}
              onShow={onShow}
              onMoveRoom={hosting ? moveTo : null}
              roomRow={room.row}
            />
            {children.length > 0 ? (
              <ol className={styles.nested}>
                {children.map((child) => (
                  <li key={child.id}>
                    <AgendaRow
                      item={child}
                      shown={child.id === shownId}
                      onShow={onShow}
                      onMoveRoom={hosting ? moveTo : null}
                      roomRow={room.row}
                    />
                  </li>
                ))}
              </ol>
            ) : null}
          </li>
        ))}
      </ol>
      {live && currentItemId && room.away ? (
        <div className={styles.goThere}>
          <Button
            size="small"
            icon={<IconBroadcast size={18} aria-hidden="true" />}
            onClick={room.goThere}
          >
            <Trans>Go to the current item</Trans>
          </Button>
        </div>
      ) : null}
    </div>
  );
}
