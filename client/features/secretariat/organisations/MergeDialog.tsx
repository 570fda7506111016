import { useApolloClient } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useId, useMemo, useState, type SyntheticEvent } from "react";
import { useSend } from "#client/apollo/useSend.ts";
import { Button } from "#client/ui/Button.tsx";
import { Checkbox } from "#client/ui/Checkbox.tsx";
import { Combobox } from "#client/ui/Combobox.tsx";
import type { ComboboxOption } from "#client/ui/combobox-props.ts";
import { Dialog } from "#client/ui/Dialog.tsx";
import { FieldError } from "#client/ui/FieldError.tsx";
import { RadioGroup } from "#client/ui/RadioGroup.tsx";
import { Text } from "#client/ui/Text.tsx";
import { showToast } from "#client/ui/toasts.ts";
import {
  MergeOrganisationsDocument,
  OrganisationsBeforeMergeDocument,
  type KeptOrganisation_OrganisationFragment,
} from "./KeptOrganisation.generated.ts";
import { OrganisationAtAGlance } from "./OrganisationAtAGlance.tsx";
import { organisationSearch } from "./organisation-search.ts";
import { type BeforeMerge, WhatMoves } from "./WhatMoves.tsx";
import styles from "./Organisations.module.css";

interface MergeDialogProps {
  organisation: KeptOrganisation_OrganisationFragment;
  onClose: () => void;
  /** The two are one. */
  onMerged: () => void;
}

/** Two records of one organisation: both beside each other, which one stays, and what that does. */
export function MergeDialog({ organisation, onClose, onMerged }: MergeDialogProps) {
  const { t, i18n } = useLingui();
  const client = useApolloClient();
  const send = useSend();
  const id = useId();
  const [other, setOther] = useState<ComboboxOption | null>(null);
  const [both, setBoth] = useState<readonly BeforeMerge[] | null>(null);
  const [keepId, setKeepId] = useState(organisation.id);
  const [sure, setSure] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<{ field: Field; message: string } | null>(null);
  const language = i18n.locale;
  const search = useMemo(
    () => organisationSearch(client, language, organisation.id),
    [client, language, organisation.id],
  );
  useEffect(() => {
    if (problem?.field !== "sure") return;
    document.getElementById(`${id}-sure`)?.focus();
    document.getElementById(`${id}-sure-error`)?.scrollIntoView({ block: "nearest" });
  }, [id, problem]);
  const choose = async (chosen: ComboboxOption | null) => {
    setOther(chosen);
    setBoth(null);
    setSure(false);
    setProblem(null);
    setKeepId(organisation.id);
    if (!chosen) return;
    try {
      setBoth(await readBoth(client, [organisation.id, chosen.id], language));
    } catch {
      setProblem({
        field: "other",
        message: t`The hub could not be reached. Choose it again.`,
      });
    }
  };
  const [kept, dropped] = both && keepId === organisation.id ? both : (both ?? []).toReversed();
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (busy) return;
    if (!kept || !dropped)
      return setProblem({ field: "other", message: t`Choose the other record of it first` });
    if (!sure)
      return setProblem({ field: "sure", message: t`Say that you are sure: it cannot be undone` });
    setBusy(true);
    const input = { keepId: kept.id, dropId: dropped.id };
    const sent = await send(MergeOrganisationsDocument, { input, language });
    setBusy(false);
    if (!sent.ok) return setProblem({ field: "all", message: sent.message });
    const { name } = sent.data.organisation;
    showToast({ message: t`Both are ${name} now.` });
    onMerged();
    onClose();
  };
  const said = (field: Field) => (problem?.field === field ? problem.message : undefined);
  return (
    <Dialog
      open
      size="wide"
      title={<Trans>Merge with another record</Trans>}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button variant="danger" type="submit" form={id} busy={busy}>
            <Trans>Merge them</Trans>
          </Button>
        </>
      }
    >
      <form id={id} noValidate className={styles.fields} onSubmit={(event) => void submit(event)}>
        <Text>
          <Trans>
            When {organisation.name} stands in the hub twice, make one of the two records.
          </Trans>
        </Text>
        <Combobox
          label={t`The other record`}
          hint={t`A part of its name`}
          error={said("other")}
          value={other}
          onChange={(chosen) => void choose(chosen)}
          search={search}
        />
        {both && kept && dropped ? (
          <>
            <RadioGroup
              legend={<Trans>Which one stays?</Trans>}
              value={keepId}
              onChange={setKeepId}
              options={both.map((each) => ({
                value: each.id,
                label: each.name,
                hint: `/organisations/${each.slug}`,
              }))}
            />
            <div className={styles.both}>
              {both.map((each) => (
                <section key={each.id} className={styles.record}>
                  <h3>{each.id === kept.id ? <Trans>Stays</Trans> : <Trans>Goes</Trans>}</h3>
                  <OrganisationAtAGlance organisation={each} />
                </section>
              ))}
            </div>
            <WhatMoves kept={kept} dropped={dropped} />
            <div>
              <Checkbox
                id={`${id}-sure`}
                label={<Trans>They are the same organisation. I know this cannot be undone.</Trans>}
                aria-describedby={said("sure") ? `${id}-sure-error` : undefined}
                aria-invalid={said("sure") ? true : undefined}
                checked={sure}
                onChange={(event) => setSure(event.currentTarget.checked)}
              />
              {said("sure") ? (
                <FieldError id={`${id}-sure-error`}>{said("sure")}</FieldError>
              ) : null}
            </div>
          </>
        ) : null}
        <div role="alert">{said("all") ? <FieldError>{said("all")}</FieldError> : null}</div>
      </form>
    </Dialog>
  );
}

type Field = "other" | "sure" | "all";

/** Both records as they are now; throws when one of them cannot be read. */
async function readBoth(
  client: ReturnType<typeof useApolloClient>,
  ids: string[],
  language: string,
): Promise<BeforeMerge[]> {
  const { data } = await client.query({
    query: OrganisationsBeforeMergeDocument,
    variables: { ids, language },
    fetchPolicy: "network-only",
  });
  const found = (data?.nodes ?? []).filter((node) => node?.__typename === "Organisation");
  if (found.length !== ids.length) throw new Error("An organisation is gone.");
  return found;
}
