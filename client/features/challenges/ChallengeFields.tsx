import { useApolloClient } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMemo } from "react";
import { limits } from "#schema/limits.ts";
import { contentLanguages } from "#client/i18n/content-languages.ts";
import { citySearch } from "#client/features/practices/start/city-search.ts";
import { Checkbox } from "#client/ui/Checkbox.tsx";
import { Combobox } from "#client/ui/Combobox.tsx";
import { FieldError } from "#client/ui/FieldError.tsx";
import { RadioGroup } from "#client/ui/RadioGroup.tsx";
import { SelectField } from "#client/ui/SelectField.tsx";
import { TextArea } from "#client/ui/TextArea.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { ThemeMark } from "#client/ui/ThemeMark.tsx";
import type { ChallengeDraft } from "./challenge-draft.ts";
import { useChallengeWords } from "./useChallengeWords.ts";
import styles from "./Challenges.module.css";

export interface ThemeChoice {
  id: string;
  slug: string;
  name: string;
}

interface ChallengeFieldsProps {
  draft: ChallengeDraft;
  change: (part: Partial<ChallengeDraft>) => void;
  themes: readonly ThemeChoice[];
  cityFixed: boolean;
  error: (field: string) => string | undefined;
}

/** City, title, how bad and theme to begin with; the rest can wait. */
export function ChallengeFields(props: ChallengeFieldsProps) {
  const { draft, change, themes, cityFixed, error } = props;
  const { t, i18n } = useLingui();
  const client = useApolloClient();
  const { severities, severityHints } = useChallengeWords();
  const search = useMemo(() => citySearch(client, i18n.locale), [client, i18n.locale]);
  const field = (name: string) => ({ id: `challenge-${name}`, error: error(name) });
  return (
    <>
      {cityFixed ? null : (
        <Combobox
          {...field("cityId")}
          label={t`City`}
          hint={t`The city that has the difficulty`}
          value={draft.city}
          onChange={(city) => change({ city })}
          search={search}
        />
      )}
      <TextField
        {...field("title")}
        label={t`What is difficult`}
        hint={t`In a line. For example “Plastic waste reaches the bay by the canals”`}
        lang={draft.language}
        value={draft.title}
        onChange={(event) => change({ title: event.target.value })}
      />
      <RadioGroup
        {...field("severity")}
        legend={t`How bad is it?`}
        value={draft.severity}
        onChange={(severity) => change({ severity })}
        options={(["NOTICEABLE", "SERIOUS", "URGENT"] as const).map((value) => ({
          value,
          label: severities[value],
          hint: severityHints[value],
        }))}
      />
      <fieldset id="challenge-themeIds" tabIndex={-1} aria-describedby="challenge-themeIds-error">
        <legend className={styles.legend}>
          <Trans>Themes</Trans>
        </legend>
        {themes.map(({ id, slug, name }) => (
          <Checkbox
            key={id}
            label={<ThemeMark slug={slug} name={name} />}
            checked={draft.themeIds.includes(id)}
            onChange={(event) =>
              change({
                themeIds: event.target.checked
                  ? [...draft.themeIds, id]
                  : draft.themeIds.filter((each) => each !== id),
              })
            }
          />
        ))}
        {error("themeIds") ? (
          <FieldError id="challenge-themeIds-error">{error("themeIds")}</FieldError>
        ) : null}
      </fieldset>
      <TextArea
        {...field("description")}
        label={t`More of it`}
        hint={t`Who suffers from it, what was tried, what is in the way`}
        optional
        rows={5}
        max={limits.challengeDescription.max}
        lang={draft.language}
        value={draft.description}
        onChange={(event) => change({ description: event.target.value })}
      />
      <TextField
        {...field("place")}
        label={t`Where`}
        hint={t`A ward, a river, a market`}
        optional
        maxLength={limits.challengePlace.max}
        lang={draft.language}
        value={draft.place}
        onChange={(event) => change({ place: event.target.value })}
      />
      <div className={styles.pair}>
        <TextField
          {...field("sinceYear")}
          label={t`Since which year`}
          optional
          inputMode="numeric"
          maxLength={4}
          value={draft.sinceYear}
          onChange={(event) => change({ sinceYear: event.target.value })}
        />
        <TextField
          {...field("since")}
          label={t`Since when, in words`}
          optional
          maxLength={limits.challengeSince.max}
          lang={draft.language}
          value={draft.since}
          onChange={(event) => change({ since: event.target.value })}
        />
      </div>
      <SelectField
        {...field("language")}
        label={t`Language you write in`}
        value={draft.language}
        options={contentLanguages.map(({ tag, name }) => ({ value: tag, label: name, lang: tag }))}
        onChange={(event) => change({ language: event.target.value })}
      />
    </>
  );
}
