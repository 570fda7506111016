import { useApolloClient } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMemo, useState, type ReactNode, useRef } from "react";
import type { WorkshopVisibility } from "#schema/generated/graphql.ts";
import { Button } from "#client/ui/Button.tsx";
import type { ComboboxOption } from "#client/ui/combobox-props.ts";
import { Combobox } from "#client/ui/Combobox.tsx";
import { ErrorSummary } from "#client/ui/ErrorSummary.tsx";
import { RadioGroup } from "#client/ui/RadioGroup.tsx";
import { Section } from "#client/ui/Section.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { type HostCityOption, hostCitySearch } from "./host-city-search.ts";
import { LanguagesField } from "./LanguagesField.tsx";
import { TextsField } from "./TextsField.tsx";
import { TimeZoneField } from "./TimeZoneField.tsx";
import { useLeaveGuard } from "./useLeaveGuard.tsx";
import { useProblemTexts } from "./useProblemTexts.ts";
import {
  controlId,
  draftProblems,
  type DraftProblem,
  type WorkshopDraft,
} from "./workshop-draft.ts";
import styles from "./Form.module.css";

interface WorkshopFormProps {
  initial: WorkshopDraft;
  language: string;
  /** What the button says that the save does. */
  saveLabel: ReactNode;
  /** Saves; resolves to what was refused. Nothing refused: it is saved. */
  onSave: (draft: WorkshopDraft) => Promise<readonly DraftProblem[]>;
  /** After a save, when the guard lets go. */
  onSaved: () => void;
}

/** Texts, place, time and for whom; what is wrong is summarised and gets the focus. */
export function WorkshopForm({ initial, language, saveLabel, onSave, onSaved }: WorkshopFormProps) {
  const { t } = useLingui();
  const client = useApolloClient();
  const [draft, setDraft] = useState(initial);
  const [saved, setSaved] = useState(initial);
  const [problems, setProblems] = useState<readonly DraftProblem[]>([]);
  const [busy, setBusy] = useState(false);
  const dirty = useMemo(() => JSON.stringify(draft) !== JSON.stringify(saved), [draft, saved]);
  const { dialog, letGo } = useLeaveGuard(dirty);
  const { of, summary } = useProblemTexts();
  const searchCity = useMemo(() => hostCitySearch(client, language), [client, language]);
  const change = (part: Partial<WorkshopDraft>) => setDraft((before) => ({ ...before, ...part }));
  // The clock is the host city's, until somebody sets another one.
  const zoneIsChosen = useRef(initial.hostCity !== null);
  const chooseCity = (hostCity: ComboboxOption | null) => {
    const zone = hostCity && "zone" in hostCity ? (hostCity as HostCityOption).zone : null;
    change({ hostCity, ...(zone !== null && !zoneIsChosen.current && { timeZone: zone }) });
  };
  const items = useMemo(() => summary(problems), [problems, summary]);

  const submit = async () => {
    const own = draftProblems(draft);
    if (own.length > 0) return setProblems(own);
    setBusy(true);
    const refused = await onSave(draft);
    setBusy(false);
    setProblems(refused);
    if (refused.length > 0) return;
    setSaved(draft);
    letGo();
    onSaved();
  };
  const error = (field: string) => of(problems, field);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {dialog}
      <ErrorSummary problems={items} />
      <Section title={<Trans>What it is about</Trans>}>
        <TextsField texts={draft.texts} error={error} onChange={(texts) => change({ texts })} />
      </Section>
      <Section title={<Trans>Where and when</Trans>}>
        <div className={styles.fields}>
          <Combobox
            id={controlId("hostCityId")}
            label={t`Host city`}
            hint={t`Type a part of its name`}
            error={error("hostCityId")}
            value={draft.hostCity}
            onChange={chooseCity}
            search={searchCity}
          />
          <TextField
            id={controlId("venue")}
            label={t`Venue`}
            hint={t`House and room`}
            optional
            error={error("venue")}
            value={draft.venue}
            onChange={(event) => change({ venue: event.target.value })}
          />
          <TimeZoneField
            id={controlId("timeZone")}
            error={error("timeZone")}
            value={draft.timeZone}
            onChange={(timeZone) => {
              zoneIsChosen.current = true;
              change({ timeZone });
            }}
          />
          <div className={styles.pair}>
            <TextField
              id={controlId("startsAt")}
              type="datetime-local"
              label={t`Begins`}
              hint={t`By the clock at the venue`}
              error={error("startsAt")}
              value={draft.startsAt}
              onChange={(event) => change({ startsAt: event.target.value })}
            />
            <TextField
              id={controlId("endsAt")}
              type="datetime-local"
              label={t`Ends`}
              hint={t`By the clock at the venue`}
              error={error("endsAt")}
              value={draft.endsAt}
              onChange={(event) => change({ endsAt: event.target.value })}
            />
          </div>
        </div>
      </Section>
      <Section title={<Trans>For whom</Trans>}>
        <div className={styles.fields}>
          <LanguagesField
            value={draft.languages}
            error={error("languages")}
            onChange={(languages) => change({ languages })}
          />
          <Visibility value={draft.visibility} onChange={(visibility) => change({ visibility })} />
        </div>
      </Section>
      <div className={styles.save}>
        <Button type="submit" variant="primary" busy={busy}>
          {saveLabel}
        </Button>
        {dirty ? (
          <span className={styles.unsaved}>
            <Trans>There are changes that are not saved.</Trans>
          </span>
        ) : null}
      </div>
    </form>
  );
}

interface VisibilityProps {
  value: WorkshopVisibility;
  onChange: (value: WorkshopVisibility) => void;
}

function Visibility({ value, onChange }: VisibilityProps) {
  const { t } = useLingui();
  return (
    <RadioGroup
      legend={t`Who may read it`}
      hint={t`With the code one can always join, whatever you choose here.`}
      value={value}
      onChange={onChange}
      options={[
        {
          value: "PUBLIC",
          label: t`Everybody`,
          hint: t`The page, the agenda, the discussion and the minutes are public.`,
        },
        {
          value: "MEMBERS",
          label: t`Members of the network`,
          hint: t`Those who take part, and all members who are signed in.`,
        },
        { value: "INVITED", label: t`Only who takes part` },
      ]}
    />
  );
}
