import { Trans, useLingui } from "@lingui/react/macro";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { limits } from "#schema/limits.ts";
import { contentLanguages } from "#client/i18n/content-languages.ts";
import { languageLabel } from "#client/i18n/language-label.ts";
import { Button } from "#client/ui/Button.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { SelectField } from "#client/ui/SelectField.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import type { OrganisationDraft } from "./organisation-draft.ts";
import styles from "./Organisations.module.css";

type Names = OrganisationDraft["otherNames"];

interface OtherNamesProps {
  names: Names;
  onChange: (names: Names) => void;
  field: (name: string) => { id: string; error: string | undefined };
}

/** What the organisation is called in other languages than English, a row for each. */
export function OtherNames({ names, onChange, field }: OtherNamesProps) {
  const { t, i18n } = useLingui();
  const put = (row: number, change: Partial<Names[number]>) =>
    onChange(names.map((name, index) => (index === row ? { ...name, ...change } : name)));
  const free = contentLanguages.find(
    ({ tag }) => tag !== "en" && names.every(({ language }) => language !== tag),
  );
  return (
    <fieldset id="organisation-otherNames" tabIndex={-1} className={styles.names}>
      <legend>
        <Trans>Names in other languages</Trans>
      </legend>
      {names.map(({ language, text }, row) => {
        const label = languageLabel(i18n.locale, language);
        return (
          // Rows have no other identity than their place; what is typed is in the draft.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={row} className={styles.name}>
            <SelectField
              {...field(`language-${row}`)}
              label={t`Language`}
              value={language}
              options={languagesFor(language)}
              onChange={(event) => put(row, { language: event.currentTarget.value })}
            />
            <TextField
              {...field(`text-${row}`)}
              label={t`Name in ${label}`}
              lang={language}
              maxLength={limits.organisationName.max}
              value={text}
              onChange={(event) => put(row, { text: event.currentTarget.value })}
            />
            <IconButton
              label={t`Remove the name in ${label}`}
              icon={<IconTrash aria-hidden="true" />}
              onClick={() => onChange(names.filter((_, index) => index !== row))}
            />
          </div>
        );
      })}
      {free ? (
        <Button
          size="small"
          icon={<IconPlus size={16} aria-hidden="true" />}
          onClick={() => onChange([...names, { language: free.tag, text: "" }])}
        >
          <Trans>Add a name in another language</Trans>
        </Button>
      ) : null}
    </fieldset>
  );
}

/** Our languages, and the stored one if it is none of them. */
function languagesFor(language: string) {
  const known = contentLanguages.filter(({ tag }) => tag !== "en");
  const options = known.map(({ tag, name }) => ({ value: tag as string, label: name, lang: tag }));
  return options.some(({ value }) => value === language)
    ? options
    : [...options, { value: language, label: language, lang: language }];
}
