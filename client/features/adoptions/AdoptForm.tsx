import { useApolloClient } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMemo, useRef, useState, type SyntheticEvent } from "react";
import { newClientKey } from "#client/apollo/client-key.ts";
import { useSend } from "#client/apollo/useSend.ts";
import type { AdoptionState } from "#schema/generated/graphql.ts";
import { limits } from "#schema/limits.ts";
import { contentLanguages } from "#client/i18n/content-languages.ts";
import { citySearch } from "#client/features/practices/start/city-search.ts";
import { Button } from "#client/ui/Button.tsx";
import { Combobox } from "#client/ui/Combobox.tsx";
import type { ComboboxOption } from "#client/ui/combobox-props.ts";
import { ErrorSummary, type FieldProblem } from "#client/ui/ErrorSummary.tsx";
import { RadioGroup } from "#client/ui/RadioGroup.tsx";
import { SelectField } from "#client/ui/SelectField.tsx";
import { TextArea } from "#client/ui/TextArea.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { useKeptDraft } from "#client/ui/useKeptDraft.ts";
import { ChallengeField } from "./ChallengeField.tsx";
import { AdoptPracticeDocument } from "./ChangeAdoption.generated.ts";
import { useAdoptionStates } from "./useAdoptionStates.ts";
import styles from "./Adoptions.module.css";

interface AdoptFormProps {
  practiceId: string;
  ownCity: ComboboxOption | null;
  /** What the address brings along: the link to keep, and the challenge it answers. */
  given: { fromId: string | null; challengeId: string | null };
  onAdopted: (slug: string) => void;
}

interface AdoptDraft {
  city: ComboboxOption | null;
  state: AdoptionState;
  note: string;
  since: string;
  contactHere: string;
  challengeId: string;
  language: string;
}

/** Three fields: which city, how far it is, what there is to say. The rest can wait. */
export function AdoptForm({ practiceId, ownCity, given, onAdopted }: AdoptFormProps) {
  const { t, i18n } = useLingui();
  const client = useApolloClient();
  const send = useSend();
  const clientKey = useRef(newClientKey());
  const { order, names, hints } = useAdoptionStates();
  const { draft, change, forget } = useKeptDraft<AdoptDraft>(
    `adopt/${practiceId}`,
    {
      city: ownCity,
      state: "UNDERSTANDING",
      note: "",
      since: "",
      contactHere: "",
      challengeId: "",
      language: i18n.locale,
    },
    given.challengeId ? { challengeId: given.challengeId } : {},
  );
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [busy, setBusy] = useState(false);
  const search = useMemo(() => citySearch(client, i18n.locale), [client, i18n.locale]);
  const { city, state, note, since, contactHere, challengeId, language } = draft;

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const found: FieldProblem[] = [];
    if (!city) found.push({ fieldId: "adopt-cityId", message: t`Choose the city from the list` });
    if (state === "STOPPED" && note.trim() === "")
      found.push({
        fieldId: "adopt-note",
        message: t`Say why the city stopped: others learn from it`,
      });
    setProblems(found);
    if (found.length > 0 || !city) return;
    setBusy(true);
    const sent = await send(AdoptPracticeDocument, {
      input: {
        practiceId,
        cityId: city.id,
        state,
        note: note.trim(),
        since: since || null,
        contactHere: contactHere.trim(),
        challengeId: challengeId || null,
        fromId: given.fromId,
        language,
        clientKey: clientKey.current,
      },
    });
    setBusy(false);
    if (!sent.ok)
      return setProblems([{ fieldId: `adopt-${sent.field ?? "cityId"}`, message: sent.message }]);
    forget();
    onAdopted(sent.data.adoption.slug);
  };
  const field = (name: string) => ({
    id: `adopt-${name}`,
    error: problems.find(({ fieldId }) => fieldId === `adopt-${name}`)?.message,
  });
  return (
    <form noValidate className={styles.form} onSubmit={(event) => void submit(event)}>
      <ErrorSummary problems={problems} />
      <Combobox
        {...field("cityId")}
        label={t`City`}
        hint={t`The city that takes it over`}
        value={city}
        onChange={(chosen) => change({ city: chosen, challengeId: "" })}
        search={search}
      />
      <RadioGroup
        {...field("state")}
        legend={t`How far is the city?`}
        value={state}
        onChange={(chosen) => change({ state: chosen })}
        options={order.map((each) => ({ value: each, label: names[each], hint: hints[each] }))}
      />
      <TextArea
        {...field("note")}
        label={state === "STOPPED" ? t`Why it stopped` : t`What you plan, or what you did so far`}
        hint={
          state === "STOPPED"
            ? t`As plain as you can: it saves other cities the same way`
            : t`Two or three sentences are enough`
        }
        optional={state !== "STOPPED"}
        rows={4}
        max={limits.stepNote.max}
        lang={language}
        value={note}
        onChange={(event) => change({ note: event.target.value })}
      />
      <details className={styles.fold}>
        <summary>
          <Trans>Since when, whom to ask, which challenge, language (can wait)</Trans>
        </summary>
        <div className={styles.form}>
          <TextField
            {...field("since")}
            type="date"
            label={t`Since`}
            hint={t`Today, when left empty`}
            optional
            value={since}
            onChange={(event) => change({ since: event.target.value })}
          />
          <TextField
            {...field("contactHere")}
            label={t`Whom to ask in the city`}
            hint={t`A role and its office, no name: “Head of the waste section”`}
            optional
            maxLength={limits.adoptionContact.max}
            value={contactHere}
            onChange={(event) => change({ contactHere: event.target.value })}
          />
          {city ? (
            <ChallengeField
              id="adopt-challengeId"
              cityId={city.id}
              value={challengeId}
              onChange={(chosen) => change({ challengeId: chosen })}
            />
          ) : null}
          <SelectField
            {...field("language")}
            label={t`Language you write in`}
            value={language}
            options={contentLanguages.map(({ tag, name }) => ({
              value: tag,
              label: name,
              lang: tag,
            }))}
            onChange={(event) => change({ language: event.target.value })}
          />
        </div>
      </details>
      <div>
        <Button variant="primary" type="submit" busy={busy}>
          <Trans>Take the practice over</Trans>
        </Button>
      </div>
    </form>
  );
}
