import { useApolloClient } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useMemo, useState } from "react";
import { limits } from "#schema/limits.ts";
import { contentLanguages } from "#client/i18n/content-languages.ts";
import { Button } from "#client/ui/Button.tsx";
import { Checkbox } from "#client/ui/Checkbox.tsx";
import { Combobox } from "#client/ui/Combobox.tsx";
import type { ComboboxOption } from "#client/ui/combobox-props.ts";
import { ErrorSummary, type FieldProblem } from "#client/ui/ErrorSummary.tsx";
import { countGraphemes } from "#client/ui/graphemes.ts";
import { SelectField } from "#client/ui/SelectField.tsx";
import { TextArea } from "#client/ui/TextArea.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { ThemeMark } from "#client/ui/ThemeMark.tsx";
import { keepBegun, readBegun, type BegunPractice } from "./begun-practice.ts";
import { citySearch } from "./city-search.ts";
import { useCreatePractice } from "./useCreatePractice.ts";
import styles from "./Start.module.css";

interface StartPracticeProps {
  personId: string;
  /** The city one works for. */
  ownCity: ComboboxOption | null;
  themes: readonly { id: string; slug: string; name: string }[];
  /** What the address brings along: from a comment, an agenda item, a challenge. */
  given: { fromId: string | null; title: string | null; problem: string | null };
  onCreated: (slug: string) => void;
}

/** Three fields to begin with; the rest grows. What is typed is kept on this device. */
export function StartPractice(props: StartPracticeProps) {
  const { personId, ownCity, themes, given, onCreated } = props;
  const { t, i18n } = useLingui();
  const client = useApolloClient();
  const [begun, setBegun] = useState<BegunPractice>(() => ({
    city: ownCity,
    language: i18n.locale,
    themeIds: [],
    title: "",
    problem: "",
    ...readBegun(personId),
    ...(given.title && { title: given.title }),
    ...(given.problem && { problem: given.problem }),
  }));
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [busy, setBusy] = useState(false);
  const create = useCreatePractice(given.fromId);
  const search = useMemo(() => citySearch(client, i18n.locale), [client, i18n.locale]);
  useEffect(() => keepBegun(personId, begun), [personId, begun]);
  const change = (part: Partial<BegunPractice>) => setBegun((before) => ({ ...before, ...part }));
  const { city, language, title, problem, themeIds } = begun;

  const check = (): FieldProblem[] => {
    const { min, max } = limits.practiceTitle;
    const length = countGraphemes(title.trim());
    const found: FieldProblem[] = [];
    if (!city) found.push({ fieldId: "start-cityId", message: t`Choose the city from the list` });
    if (length < min)
      found.push({ fieldId: "start-title", message: t`Say in a line what was done` });
    if (length > max)
      found.push({ fieldId: "start-title", message: t`The title has at most ${max} characters` });
    if (problem.trim() === "")
      found.push({ fieldId: "start-problem", message: t`Say in a sentence what the problem was` });
    return found;
  };
  const submit = async () => {
    const found = check();
    setProblems(found);
    if (found.length > 0) return;
    setBusy(true);
    const created = await create(begun);
    setBusy(false);
    if ("slug" in created) {
      keepBegun(personId, null);
      return onCreated(created.slug);
    }
    setProblems([{ fieldId: `start-${created.field ?? "cityId"}`, message: created.message }]);
  };
  const error = (id: string) => problems.find(({ fieldId }) => fieldId === id)?.message;
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <ErrorSummary problems={problems} />
      <Combobox
        id="start-cityId"
        label={t`City`}
        hint={t`The city that did it`}
        error={error("start-cityId")}
        value={city}
        onChange={(chosen) => change({ city: chosen })}
        search={search}
      />
      <TextField
        id="start-title"
        label={t`Title`}
        hint={t`What was done, in a line. For example “Compost from market waste”`}
        lang={language}
        error={error("start-title")}
        value={title}
        onChange={(event) => change({ title: event.target.value })}
      />
      <TextArea
        id="start-problem"
        label={t`The problem`}
        hint={t`What was wrong before? Two or three sentences are enough.`}
        lang={language}
        rows={4}
        max={limits.practicePart.max}
        error={error("start-problem")}
        value={problem}
        onChange={(event) => change({ problem: event.target.value })}
      />
      <details className={styles.more}>
        <summary>
          <Trans>Language and themes (can wait)</Trans>
        </summary>
        <div className={styles.form}>
          <SelectField
            id="start-language"
            label={t`Language you write in`}
            value={language}
            options={contentLanguages.map(({ tag, name }) => ({
              value: tag,
              label: name,
              lang: tag,
            }))}
            onChange={(event) => change({ language: event.target.value })}
          />
          <fieldset>
            <legend className={styles.legend}>
              <Trans>Themes</Trans>
            </legend>
            {themes.map(({ id, slug, name }) => (
              <Checkbox
                key={id}
                label={<ThemeMark slug={slug} name={name} />}
                checked={themeIds.includes(id)}
                onChange={(event) =>
                  change({
                    themeIds: event.target.checked
                      ? [...themeIds, id]
                      : themeIds.filter((each) => each !== id),
                  })
                }
              />
            ))}
          </fieldset>
        </div>
      </details>
      <div>
        <Button variant="primary" type="submit" busy={busy}>
          <Trans>Begin the note</Trans>
        </Button>
      </div>
    </form>
  );
}
