import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useAct } from "#client/apollo/useAct.ts";
import { limits } from "#schema/limits.ts";
import { Button } from "#client/ui/Button.tsx";
import { Text } from "#client/ui/Text.tsx";
import { TextArea } from "#client/ui/TextArea.tsx";
import { showToast } from "#client/ui/toasts.ts";
import { EraseAccountDocument, type Account_AccountFragment } from "./Account.generated.ts";
import styles from "./Secretariat.module.css";

/** For somebody who asks by letter and cannot sign in: what they would do in their settings. */
export function EraseAccount({ account }: { account: Account_AccountFragment }) {
  const [asking, setAsking] = useState(false);
  if (account.erasedAt !== null) return null;
  return (
    <>
      <h3>
        <Trans>Who asks by letter</Trans>
      </h3>
      <Text look="soft">
        <Trans>
          For somebody who cannot sign in. Make sure first that it is them. Both stand in the audit
          log.
        </Trans>
      </Text>
      <a href={account.personalDataUrl} download>
        <Trans>Download what the hub knows of them</Trans>
      </a>
      {asking ? (
        <ErasureForm account={account} onKeep={() => setAsking(false)} />
      ) : (
        <Button variant="danger" onClick={() => setAsking(true)}>
          <Trans>Erase this account</Trans>
        </Button>
      )}
    </>
  );
}

interface ErasureFormProps {
  account: Account_AccountFragment;
  onKeep: () => void;
}

/** It cannot be undone, so what goes and what stays is said before. */
function ErasureForm({ account, onKeep }: ErasureFormProps) {
  const { t, i18n } = useLingui();
  const { act, busy, problem } = useAct();
  const [reason, setReason] = useState("");
  const erase = async () => {
    const input = { personId: account.person.id, reason: reason.trim() };
    if (await act(EraseAccountDocument, { input, language: i18n.locale }))
      showToast({ message: t`The account is erased.` });
  };
  return (
    <>
      <p role="status">
        <Trans>
          Name, address, sessions, keys, roles and what they follow are deleted at once and cannot
          be brought back.
        </Trans>
      </p>
      <p>
        <Trans>
          What they said and wrote stays as of a former participant: others answered to it. The
          authors of published practices stay named, for a version is cited and never changes. The
          audit log stays, so that it proves something.
        </Trans>
      </p>
      <TextArea
        label={t`How did they ask?`}
        hint={t`For the audit log. Name nobody.`}
        error={problem ?? undefined}
        value={reason}
        max={limits.closeReason.max}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className={styles.buttons}>
        <Button onClick={onKeep}>
          <Trans>Keep it</Trans>
        </Button>
        <Button variant="danger" busy={busy} onClick={() => void erase()}>
          <Trans>Erase for good</Trans>
        </Button>
      </div>
    </>
  );
}
