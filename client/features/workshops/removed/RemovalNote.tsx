import { Trans, useLingui } from "@lingui/react/macro";
import { IconCopy, IconTrash } from "@tabler/icons-react";
import { useState, useSyncExternalStore } from "react";
import { Button } from "#client/ui/Button.tsx";
import { Name } from "#client/ui/Name.tsx";
import { WrittenText } from "#client/ui/comments/WrittenText.tsx";
import { showToast } from "#client/ui/toasts.ts";
import type { AgendaEntry_ItemFragment } from "../agenda/AgendaEntry.generated.ts";
import { outbox } from "../outbox/outbox.ts";
import { pickText } from "../pick-text.ts";
import type { Removal } from "../room/room.ts";
import { readUnsentTexts, type UnsentText } from "./unsent-texts.ts";
import styles from "./RemovalNote.module.css";

interface PlaceOfTexts {
  /** The agenda, as far as one may still read it. */
  items: readonly Pick<AgendaEntry_ItemFragment, "id" | "texts">[];
  language: string;
}

/** For who was removed: what the host said, and what they themselves had not sent yet. */
export function RemovalNote({ reason, attendanceId, ...place }: Removal & PlaceOfTexts) {
  return (
    <div className={styles.removed}>
      {reason ? (
        <p>
          <Trans>
            The reason they gave: “<Name>{reason}</Name>”
          </Trans>
        </p>
      ) : null}
      <UnsentTexts attendanceId={attendanceId} {...place} />
    </div>
  );
}

function UnsentTexts({ attendanceId, ...place }: { attendanceId: string } & PlaceOfTexts) {
  // What was on its way is refused only now, or arrived a moment before.
  const [texts, setTexts] = useState(() => readUnsentTexts(attendanceId));
  const waiting = useSyncExternalStore(outbox.follow, () => outbox.list(attendanceId));
  const [seen, setSeen] = useState(waiting);
  if (seen !== waiting) {
    setSeen(waiting);
    setTexts(readUnsentTexts(attendanceId));
  }
  if (texts.length === 0) return null;
  return (
    <section className={styles.texts}>
      <p className={styles.title}>
        <Trans>What you had not sent yet is on this device only. Copy it if you need it.</Trans>
      </p>
      <ul className={styles.list}>
        {texts.map((text) => (
          <li key={text.key}>
            <Unsent
              text={text}
              {...place}
              onForget={() => {
                text.forget();
                setTexts(readUnsentTexts(attendanceId));
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface UnsentProps extends PlaceOfTexts {
  text: UnsentText;
  onForget: () => void;
}

function Unsent({ text, items, language, onForget }: UnsentProps) {
  const { t } = useLingui();
  const item = items.find(({ id }) => id === text.agendaItemId);
  const title = item ? pickText(item.texts, language) : null;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text.body);
      showToast({ message: t`Copied` });
    } catch {
      showToast({ message: t`This browser does not let pages copy. Select the text instead.` });
    }
  };
  return (
    <div className={styles.text}>
      {title ? (
        <p className={styles.place}>
          <Name lang={title.language}>{title.text}</Name>
        </p>
      ) : null}
      <WrittenText text={text.body} language={text.language ?? language} />
      <div className={styles.ways}>
        <Button
          size="small"
          icon={<IconCopy size={18} aria-hidden="true" />}
          onClick={() => void copy()}
        >
          <Trans>Copy the text</Trans>
        </Button>
        <Button
          size="small"
          variant="quiet"
          icon={<IconTrash size={18} aria-hidden="true" />}
          onClick={onForget}
        >
          <Trans>Discard</Trans>
        </Button>
      </div>
    </div>
  );
}
