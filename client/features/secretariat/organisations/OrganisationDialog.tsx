import { useApolloClient } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { useId, useRef, useState, type SyntheticEvent } from "react";
import { newClientKey } from "#client/apollo/client-key.ts";
import { useSend } from "#client/apollo/useSend.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { ErrorSummary, type FieldProblem } from "#client/ui/ErrorSummary.tsx";
import { showToast } from "#client/ui/toasts.ts";
import { useKeptDraft } from "#client/ui/useKeptDraft.ts";
import {
  CreateOrganisationDocument,
  KeptOrganisationDocument,
  UpdateOrganisationDocument,
  type KeptOrganisation_OrganisationFragment,
} from "./KeptOrganisation.generated.ts";
import {
  draftOf,
  emptyOrganisation,
  fieldInForm,
  fieldsOf,
  type OrganisationDraft,
} from "./organisation-draft.ts";
import { OrganisationFields } from "./OrganisationFields.tsx";
import { StoredMeanwhile } from "./StoredMeanwhile.tsx";

interface OrganisationDialogProps {
  /** Null: a new one. */
  organisation: KeptOrganisation_OrganisationFragment | null;
  countries: readonly { code: string; name: string }[];
  onClose: () => void;
  /** The hub has it. */
  onKept: () => void;
}

/** Adds or changes an organisation. What is typed stays on this device until the hub has it. */
export function OrganisationDialog(props: OrganisationDialogProps) {
  const { organisation, countries, onClose, onKept } = props;
  const { t, i18n } = useLingui();
  const client = useApolloClient();
  const send = useSend();
  const formId = useId();
  const clientKey = useRef(newClientKey());
  const { draft, change, forget } = useKeptDraft<OrganisationDraft>(
    `organisation/${organisation?.id ?? "new"}`,
    organisation ? draftOf(organisation) : emptyOrganisation(i18n.locale),
  );
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [meanwhile, setMeanwhile] = useState<KeptOrganisation_OrganisationFragment | null>(null);
  const [busy, setBusy] = useState(false);
  const language = i18n.locale;

  const write = (part: Partial<OrganisationDraft>) => {
    // Another text is another write: a retry is only what was sent before, word for word.
    clientKey.current = newClientKey();
    change(part);
  };
  const lookAgain = async (id: string) => {
    const { data } = await client.query({
      query: KeptOrganisationDocument,
      variables: { id, language },
      fetchPolicy: "network-only",
    });
    const stored = data?.node;
    if (stored?.__typename !== "Organisation" || stored.revision === draft.revision) return;
    setMeanwhile(stored);
    change({ revision: stored.revision });
  };
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (busy) return;
    const { kind } = draft;
    if (kind === "")
      return setProblems([
        { fieldId: "organisation-kind", message: t`Choose what kind of organisation it is` },
      ]);
    setBusy(true);
    const fields = fieldsOf(draft, kind);
    const sent = organisation
      ? await send(UpdateOrganisationDocument, {
          language,
          input: { ...fields, organisationId: organisation.id, revision: draft.revision },
        })
      : await send(CreateOrganisationDocument, {
          language,
          input: { ...fields, slug: draft.slug.trim() || null, clientKey: clientKey.current },
        });
    if (!sent.ok) {
      const fieldId = `organisation-${fieldInForm(sent.field, draft)}`;
      setProblems([{ fieldId, message: sent.message }]);
      if (sent.field === null && organisation) await lookAgain(organisation.id).catch(() => {});
      return setBusy(false);
    }
    setBusy(false);
    const { name } = sent.data.organisation;
    showToast({ message: organisation ? t`Saved: ${name}` : t`Added: ${name}` });
    forget();
    onKept();
    onClose();
  };
  const takeStored = () => {
    if (!meanwhile) return;
    change(draftOf(meanwhile));
    forget();
    setMeanwhile(null);
    setProblems([]);
  };
  return (
    <Dialog
      open
      size="wide"
      title={organisation ? organisation.name : <Trans>New organisation</Trans>}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button variant="primary" type="submit" form={formId} busy={busy}>
            {organisation ? <Trans>Save the changes</Trans> : <Trans>Add the organisation</Trans>}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={(event) => void submit(event)}>
        <ErrorSummary problems={problems} />
        {meanwhile ? <StoredMeanwhile organisation={meanwhile} onTake={takeStored} /> : null}
        <OrganisationFields
          draft={draft}
          change={write}
          countries={countries}
          isNew={organisation === null}
          error={(field) =>
            problems.find(({ fieldId }) => fieldId === `organisation-${field}`)?.message
          }
        />
      </form>
    </Dialog>
  );
}
