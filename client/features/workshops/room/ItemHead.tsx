import { useLingui } from "@lingui/react/macro";
import { useFormat } from "#client/i18n/format.ts";
import { AgendaTitle } from "../agenda/AgendaTitle.tsx";
import type { AgendaEntry_ItemFragment } from "../agenda/AgendaEntry.generated.ts";
import { kindNames } from "../agenda/kind-names.ts";
import { useRoom } from "./room.ts";
import { MakeOfItem } from "../outcomes/MakeOfItem.tsx";
import { MoveHere } from "./MoveHere.tsx";
import styles from "./Room.module.css";

/** What is talked about: the item's kind, time, title and who speaks. */
export function ItemHead({ item }: { item: AgendaEntry_ItemFragment }) {
  const { i18n } = useLingui();
  const format = useFormat();
  const { timeZone } = useRoom();
  const from = item.startsAt ? format.time(item.startsAt, timeZone) : null;
  const to = item.endsAt ? format.time(item.endsAt, timeZone) : null;
  return (
    <header className={styles.itemHead}>
      <p className={styles.itemFacts}>
        {[i18n._(kindNames[item.kind]), [from, to].filter(Boolean).join("–")]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <h2 className={styles.itemTitle}>
        <AgendaTitle item={item} />
      </h2>
      {item.speakers.length > 0 ? (
        <p className={styles.itemFacts}>
          <bdi>
            {format.list(
              item.speakers.map(({ name, seat }) => (seat ? `${name} (${seat.name})` : name)),
            )}
          </bdi>
        </p>
      ) : null}
      <MoveHere itemId={item.id} />
      <span className={styles.itemMake}>
        <MakeOfItem item={item} />
      </span>
    </header>
  );
}
