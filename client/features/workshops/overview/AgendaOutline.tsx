import { useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useFormat } from "#client/i18n/format.ts";
import { agendaTree } from "../agenda/agenda-tree.ts";
import type { AgendaEntry_ItemFragment } from "../agenda/AgendaEntry.generated.ts";
import { AgendaTitle } from "../agenda/AgendaTitle.tsx";
import { kindNames } from "../agenda/kind-names.ts";
import { useRoom } from "../room/room.ts";
import styles from "./Overview.module.css";

interface AgendaOutlineProps {
  /** What stands under an item, e.g. its record. */
  below?: (item: AgendaEntry_ItemFragment) => ReactNode;
}

/** The agenda to read: times by the venue's clock. */
export function AgendaOutline({ below }: AgendaOutlineProps) {
  const { items } = useRoom();
  return (
    <ol className={styles.agenda}>
      {agendaTree(items).map(({ item, children }) => (
        <li key={item.id}>
          <OutlineLine item={item} below={below} />
          {children.length > 0 ? (
            <ol className={styles.agendaNested}>
              {children.map((child) => (
                <li key={child.id}>
                  <OutlineLine item={child} below={below} />
                </li>
              ))}
            </ol>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

interface OutlineLineProps extends AgendaOutlineProps {
  item: AgendaEntry_ItemFragment;
}

function OutlineLine({ item, below }: OutlineLineProps) {
  const { i18n } = useLingui();
  const format = useFormat();
  const { timeZone } = useRoom();
  const from = item.startsAt ? format.time(item.startsAt, timeZone) : null;
  const to = item.endsAt ? format.time(item.endsAt, timeZone) : null;
  return (
    <div className={styles.line}>
      <p className={styles.lineTime}>
        {item.startsAt && from ? (
          <time dateTime={item.startsAt}>{[from, to].filter(Boolean).join(" – ")}</time>
        ) : null}
      </p>
      <div className={styles.lineBody}>
        <p className={styles.lineTitle}>
          <AgendaTitle item={item} />
        </p>
        <p className={styles.lineFacts}>
          {[
            i18n._(kindNames[item.kind]),
            item.speakers.length > 0
              ? format.list(
                  item.speakers.map(({ name, seat }) => (seat ? `${name} (${seat.name})` : name)),
                )
              : null,
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
        {below?.(item)}
      </div>
    </div>
  );
}
