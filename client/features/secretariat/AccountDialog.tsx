import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useAct } from "#client/apollo/useAct.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { FieldError } from "#client/ui/FieldError.tsx";
import { showToast } from "#client/ui/toasts.ts";
import { GrantMembershipDocument, type Account_AccountFragment } from "./Account.generated.ts";
import { CloseAccount } from "./CloseAccount.tsx";
import { EraseAccount } from "./EraseAccount.tsx";
import { HeldRoles } from "./HeldRoles.tsx";
import { emptyRole, roleInput } from "./role-draft.ts";
import { RoleFields } from "./RoleFields.tsx";
import styles from "./Secretariat.module.css";

interface AccountDialogProps {
  account: Account_AccountFragment;
  countries: readonly { code: string; name: string }[];
  onClose: () => void;
}

/** What somebody may do, and the way to give more of it, to end it, or to close the account. */
export function AccountDialog({ account, countries, onClose }: AccountDialogProps) {
  const { i18n } = useLingui();
  const { act, busy, problem } = useAct();
  const { t } = useLingui();
  const [draft, setDraft] = useState(emptyRole);
  const give = async () => {
    const input = { personId: account.person.id, ...roleInput(draft) };
    if (!(await act(GrantMembershipDocument, { input, language: i18n.locale }))) return;
    showToast({ message: t`The role is given.` });
    setDraft(emptyRole);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={account.person.name}
      actions={
        <Button variant="primary" onClick={onClose}>
          <Trans>Done</Trans>
        </Button>
      }
    >
      <div className={styles.form}>
        <HeldRoles account={account} />
        <h3>
          <Trans>Give a role</Trans>
        </h3>
        <RoleFields
          key={account.memberships.length}
          draft={draft}
          onChange={setDraft}
          countries={countries}
        />
        {problem ? <FieldError>{problem}</FieldError> : null}
        <Button busy={busy} onClick={() => void give()}>
          <Trans>Give this role</Trans>
        </Button>
        <CloseAccount account={account} />
        <EraseAccount account={account} />
      </div>
    </Dialog>
  );
}
