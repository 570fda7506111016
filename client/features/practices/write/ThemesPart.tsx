import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { useAct } from "#client/apollo/useAct.ts";
import { Checkbox } from "#client/ui/Checkbox.tsx";
import { FieldError } from "#client/ui/FieldError.tsx";
import { ThemeMark } from "#client/ui/ThemeMark.tsx";
import { UpdatePracticeThemesDocument } from "./UpdatePracticeThemes.generated.ts";
import styles from "./Write.module.css";

interface NamedTheme {
  id: string;
  slug: string;
  name: string;
}

interface ThemesPartProps {
  practiceId: string;
  chosen: readonly NamedTheme[];
  all: readonly NamedTheme[];
  language: string;
}

/** What it is about: by this, other cities find it. A choice is kept at once. */
export function ThemesPart({ practiceId, chosen, all, language }: ThemesPartProps) {
  const { act, problem } = useAct();
  // What was pressed last, until the hub has answered.
  const [pressed, setPressed] = useState<readonly string[] | null>(null);
  const ids = pressed ?? chosen.map(({ id }) => id);
  const toggle = async (id: string, on: boolean) => {
    const themeIds = on ? [...ids, id] : ids.filter((each) => each !== id);
    setPressed(themeIds);
    await act(UpdatePracticeThemesDocument, { input: { practiceId, themeIds }, language });
    setPressed(null);
  };
  return (
    <fieldset id="note-themes" tabIndex={-1}>
      <legend className={styles.legend}>
        <Trans>Themes</Trans>
      </legend>
      <div className={styles.themes}>
        {all.map(({ id, slug, name }) => (
          <Checkbox
            key={id}
            label={<ThemeMark slug={slug} name={name} />}
            checked={ids.includes(id)}
            onChange={(event) => void toggle(id, event.target.checked)}
          />
        ))}
      </div>
      {problem ? <FieldError>{problem}</FieldError> : null}
    </fieldset>
  );
}
