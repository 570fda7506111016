import { Trans, useLingui } from "@lingui/react/macro";
import { IconPlus } from "@tabler/icons-react";
import { limits } from "#schema/limits.ts";
import { contentLanguages, languageName } from "#client/i18n/content-languages.ts";
import { Button } from "#client/ui/Button.tsx";
import { SelectField } from "#client/ui/SelectField.tsx";
import { TextArea } from "#client/ui/TextArea.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { controlId, type DraftText } from "./workshop-draft.ts";
import styles from "./Form.module.css";

interface TextsFieldProps {
  texts: readonly DraftText[];
  error: (field: string) => string | undefined;
  onChange: (texts: readonly DraftText[]) => void;
}

/** Title and summary, in as many languages as there are readers for; the first is the original. */
export function TextsField({ texts, error, onChange }: TextsFieldProps) {
  const change = (at: number, part: Partial<DraftText>) =>
    onChange(texts.map((text, index) => (index === at ? { ...text, ...part } : text)));
  const free = contentLanguages.find(({ tag }) => !texts.some((text) => text.language === tag));
  const add = () => {
    if (free) onChange([...texts, { language: free.tag, title: "", summary: "" }]);
  };
  return (
    <div className={styles.fields}>
      {texts.map((text, index) => (
        <LanguageText
          // A text is its place: its language is being chosen.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          text={text}
          at={`texts.${index}`}
          original={index === 0}
          error={error}
          onChange={(part) => change(index, part)}
          onRemove={
            texts.length > 1 ? () => onChange(texts.filter((_, other) => other !== index)) : null
          }
        />
      ))}
      {free && texts.length < limits.workshopLanguages.max ? (
        <div>
          <Button size="small" icon={<IconPlus size={18} aria-hidden="true" />} onClick={add}>
            <Trans>Add a translation</Trans>
          </Button>
        </div>
      ) : null}
    </div>
  );
}

interface LanguageTextProps {
  text: DraftText;
  at: string;
  original: boolean;
  error: (field: string) => string | undefined;
  onChange: (part: Partial<DraftText>) => void;
  onRemove: (() => void) | null;
}

function LanguageText({ text, at, original, error, onChange, onRemove }: LanguageTextProps) {
  const { t } = useLingui();
  const name = languageName(text.language);
  return (
    <fieldset className={styles.text}>
      <legend className={styles.legend}>
        {original ? <Trans>Original</Trans> : <Trans>Translation: {name}</Trans>}
      </legend>
      <SelectField
        id={controlId(`${at}.language`)}
        label={t`Language of this text`}
        error={error(`${at}.language`)}
        value={text.language}
        options={contentLanguages.map(({ tag, name: own }) => ({
          value: tag,
          label: own,
          lang: tag,
        }))}
        onChange={(event) => onChange({ language: event.target.value })}
      />
      <TextField
        id={controlId(`${at}.title`)}
        label={t`Title`}
        lang={text.language}
        error={error(`${at}.title`)}
        value={text.title}
        onChange={(event) => onChange({ title: event.target.value })}
      />
      <TextArea
        id={controlId(`${at}.summary`)}
        label={t`Summary`}
        hint={t`What it is about and what should come of it, in a few sentences`}
        optional
        lang={text.language}
        max={limits.workshopSummary.max}
        error={error(`${at}.summary`)}
        value={text.summary}
        onChange={(event) => onChange({ summary: event.target.value })}
      />
      {onRemove ? (
        <div>
          <Button size="small" variant="quiet" onClick={onRemove}>
            <Trans>Remove this language</Trans>
          </Button>
        </div>
      ) : null}
    </fieldset>
  );
}
