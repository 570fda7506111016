import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { chooseLanguage } from "#client/i18n/language.ts";
import { languages, type Language } from "#client/i18n/languages.ts";
import { RadioGroup } from "#client/ui/RadioGroup.tsx";
import { useUpdateProfile } from "./useUpdateProfile.ts";

/** The language of the pages, at once; for people who are signed in also that of letters, on all devices. */
export function LanguageChoice() {
  const { t, i18n } = useLingui();
  const update = useUpdateProfile();
  const [problem, setProblem] = useState<string | null>(null);
  // The mark follows the press at once, the texts a moment later.
  const [chosen, setChosen] = useState<Language | null>(null);
  const choose = async (language: Language) => {
    setChosen(language);
    try {
      await chooseLanguage(language);
      await update({ language });
      setProblem(null);
    } catch {
      setProblem(t`The hub could not be reached: the language is changed in this browser only.`);
    }
    setChosen(null);
  };
  return (
    <RadioGroup
      legend={<Trans>Language of the pages and of letters to you</Trans>}
      error={problem}
      value={chosen ?? (i18n.locale as Language)}
      options={languages.map(({ tag, name }) => ({
        value: tag,
        label: <span lang={tag}>{name}</span>,
      }))}
      onChange={(language) => void choose(language)}
    />
  );
}
