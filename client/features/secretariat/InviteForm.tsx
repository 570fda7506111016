import { Trans, useLingui } from "@lingui/react/macro";
import { IconMail } from "@tabler/icons-react";
import { useApolloClient } from "@apollo/client/react";
import { useState, type SyntheticEvent } from "react";
import { answerOf } from "#client/apollo/mutation-answer.ts";
import { languages } from "#client/i18n/languages.ts";
import { Button } from "#client/ui/Button.tsx";
import { FieldError } from "#client/ui/FieldError.tsx";
import { SelectField } from "#client/ui/SelectField.tsx";
import { showToast } from "#client/ui/toasts.ts";
import { TextField } from "#client/ui/TextField.tsx";
import { InvitePersonDocument } from "./Invitation.generated.ts";
import { emptyRole, roleInput } from "./role-draft.ts";
import { RoleFields } from "./RoleFields.tsx";
import styles from "./Secretariat.module.css";

interface InviteFormProps {
  countries: readonly { code: string; name: string }[];
  /** After a letter went out. */
  onInvited: () => void;
}

/** An address, a role, and a letter is on its way. */
export function InviteForm({ countries, onInvited }: InviteFormProps) {
  const { t, i18n } = useLingui();
  const client = useApolloClient();
  const [email, setEmail] = useState("");
  const [letterIn, setLetterIn] = useState<string>(i18n.locale);
  const [draft, setDraft] = useState(emptyRole);
  const [sent, setSent] = useState(0);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const input = { email, language: letterIn, ...roleInput(draft) };
    const answer = await answerOf(async () => {
      const variables = { input, language: i18n.locale };
      return (await client.mutate({ mutation: InvitePersonDocument, variables })).data
        ?.invitePerson;
    });
    setBusy(false);
    if (!answer.ok) {
      setProblem(
        answer.message ?? t`The hub could not be reached. Nothing was changed. Try again.`,
      );
      return;
    }
    setProblem(null);
    const name = answer.data.account?.person.name;
    showToast({
      message: name ? t`${name} has an account, and has the role now.` : t`A letter is on its way.`,
    });
    setEmail("");
    setDraft(emptyRole);
    setSent(sent + 1);
    onInvited();
  };
  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <TextField
        type="email"
        label={t`E-mail address`}
        autoComplete="off"
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <RoleFields key={sent} draft={draft} onChange={setDraft} countries={countries} />
      <SelectField
        label={t`Language of the letter`}
        value={letterIn}
        options={languages.map(({ tag, name }) => ({ value: tag, label: name, lang: tag }))}
        onChange={(event) => setLetterIn(event.currentTarget.value)}
      />
      {problem ? <FieldError>{problem}</FieldError> : null}
      <Button
        type="submit"
        variant="primary"
        busy={busy}
        icon={<IconMail size={18} aria-hidden="true" />}
      >
        <Trans>Send the invitation</Trans>
      </Button>
    </form>
  );
}
