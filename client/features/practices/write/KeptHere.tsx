import { Trans, useLingui } from "@lingui/react/macro";
import { IconCopy } from "@tabler/icons-react";
import { useMemo } from "react";
import { useFormat } from "#client/i18n/format.ts";
import { Button } from "#client/ui/Button.tsx";
import { Section } from "#client/ui/Section.tsx";
import { showToast } from "#client/ui/toasts.ts";
import { fieldNames } from "../note/field-names.ts";
import { fieldText } from "../note/field-text.ts";
import { noteFields } from "../note/note-content.ts";
import { browserStorage, readKept } from "./kept-fields.ts";
import styles from "./Write.module.css";

/** What somebody wrote before they could not write any more: nothing is lost (CO3). */
export function KeptHere({ copyKey, lang }: { copyKey: string; lang: string }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const texts = useMemo(() => {
    const kept = readKept(browserStorage(), copyKey);
    return noteFields.flatMap((field) => {
      const text = fieldText(format, field, kept[field]?.value);
      return text === "" ? [] : [{ field, text }];
    });
  }, [copyKey, format]);
  if (texts.length === 0) return null;
  const copy = async () => {
    const all = texts.map(({ field, text }) => `${i18n._(fieldNames[field])}\n${text}`);
    try {
      await navigator.clipboard.writeText(all.join("\n\n"));
      showToast({ message: t`Copied` });
    } catch {
      showToast({ message: t`This browser does not let pages copy. Select the text instead.` });
    }
  };
  return (
    <Section
      title={<Trans>Your last changes are on this device only</Trans>}
      note={<Trans>They are sent when you may write here again.</Trans>}
    >
      <div className={styles.part}>
        {texts.map(({ field, text }) => (
          <div key={field}>
            <p className={styles.sourceLabel}>{i18n._(fieldNames[field])}</p>
            <p className={styles.quoted} lang={lang} dir="auto">
              {text}
            </p>
          </div>
        ))}
        <div>
          <Button icon={<IconCopy size={18} aria-hidden="true" />} onClick={() => void copy()}>
            <Trans>Copy the text</Trans>
          </Button>
        </div>
      </div>
    </Section>
  );
}
