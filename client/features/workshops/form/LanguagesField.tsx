import { useLingui } from "@lingui/react/macro";
import { contentLanguages } from "#client/i18n/content-languages.ts";
import { Checkbox } from "#client/ui/Checkbox.tsx";
import { FieldError } from "#client/ui/FieldError.tsx";
import { controlId } from "./workshop-draft.ts";
import styles from "./Form.module.css";

interface LanguagesFieldProps {
  value: readonly string[];
  error?: string;
  onChange: (languages: readonly string[]) => void;
}

/** The languages spoken in the room. */
export function LanguagesField({ value, error, onChange }: LanguagesFieldProps) {
  const { t } = useLingui();
  const toggle = (tag: string, on: boolean) =>
    onChange(on ? [...value, tag] : value.filter((each) => each !== tag));
  return (
    <fieldset id={controlId("languages")} tabIndex={-1} className={styles.text}>
      <legend className={styles.legend}>{t`Languages spoken`}</legend>
      {error ? <FieldError>{error}</FieldError> : null}
      <div className={styles.choices}>
        {contentLanguages.map(({ tag, name }) => (
          <Checkbox
            key={tag}
            label={<span lang={tag}>{name}</span>}
            checked={value.includes(tag)}
            onChange={(event) => toggle(tag, event.target.checked)}
          />
        ))}
      </div>
    </fieldset>
  );
}
