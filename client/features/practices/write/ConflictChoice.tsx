import { Trans, useLingui } from "@lingui/react/macro";
import { IconGitMerge } from "@tabler/icons-react";
import { useFormat } from "#client/i18n/format.ts";
import { Button } from "#client/ui/Button.tsx";
import { fieldNames } from "../note/field-names.ts";
import { fieldText } from "../note/field-text.ts";
import type { NoteField } from "../note/note-content.ts";
import styles from "./Write.module.css";

interface ConflictChoiceProps {
  field: NoteField;
  mine: unknown;
  theirs: unknown;
  lang: string;
  onMine: () => void;
  onTheirs: () => void;
}

/** Two people wrote the same field: both texts, and the person chooses. Nothing is lost meanwhile. */
export function ConflictChoice(props: ConflictChoiceProps) {
  const { field, mine, theirs, lang, onMine, onTheirs } = props;
  const { i18n } = useLingui();
  const format = useFormat();
  const name = i18n._(fieldNames[field]);
  return (
    <div className={styles.conflict} role="alert">
      <p className={styles.conflictTitle}>
        <IconGitMerge size={18} aria-hidden="true" />
        <Trans>Somebody else wrote here at the same time: {name}</Trans>
      </p>
      <p>
        <Trans>Nothing is lost. You can go on writing above; then choose what is kept.</Trans>
      </p>
      <div className={styles.both}>
        <div>
          <h3>
            <Trans>Yours, on this device</Trans>
          </h3>
          <Written text={fieldText(format, field, mine)} lang={lang} />
          <Button onClick={onMine}>
            <Trans>Keep mine</Trans>
          </Button>
        </div>
        <div>
          <h3>
            <Trans>Theirs, in the hub</Trans>
          </h3>
          <Written text={fieldText(format, field, theirs)} lang={lang} />
          <Button onClick={onTheirs}>
            <Trans>Take theirs</Trans>
          </Button>
        </div>
      </div>
    </div>
  );
}

function Written({ text, lang }: { text: string; lang: string }) {
  if (text === "") {
    return (
      <p className={styles.soft}>
        <Trans>Nothing is written there.</Trans>
      </p>
    );
  }
  return (
    <p className={styles.quoted} lang={lang} dir="auto">
      {text}
    </p>
  );
}
