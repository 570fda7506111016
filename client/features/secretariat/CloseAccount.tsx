import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useAct } from "#client/apollo/useAct.ts";
import { limits } from "#schema/limits.ts";
import { Button } from "#client/ui/Button.tsx";
import { FieldError } from "#client/ui/FieldError.tsx";
import { Text } from "#client/ui/Text.tsx";
import { TextArea } from "#client/ui/TextArea.tsx";
import {
  DisableAccountDocument,
  EnableAccountDocument,
  type Account_AccountFragment,
} from "./Account.generated.ts";

/** Closing signs somebody out everywhere; what they wrote stays. */
export function CloseAccount({ account }: { account: Account_AccountFragment }) {
  const { t, i18n } = useLingui();
  const { act, busy, problem } = useAct();
  const [reason, setReason] = useState("");
  const personId = account.person.id;
  const language = i18n.locale;
  if (account.erasedAt !== null)
    return (
      <h3>
        <Trans>This account is erased</Trans>
      </h3>
    );
  if (account.disabledAt !== null) {
    const open = () => void act(EnableAccountDocument, { input: { personId }, language });
    return (
      <>
        <h3>
          <Trans>This account is closed</Trans>
        </h3>
        {problem ? <FieldError>{problem}</FieldError> : null}
        <Button busy={busy} onClick={open}>
          <Trans>Open it again</Trans>
        </Button>
      </>
    );
  }
  const close = async () => {
    const input = { personId, reason: reason.trim() };
    if (await act(DisableAccountDocument, { input, language })) setReason("");
  };
  return (
    <>
      <h3>
        <Trans>Close the account</Trans>
      </h3>
      <Text look="soft">
        <Trans>Signs this person out everywhere, at once. What they wrote stays.</Trans>
      </Text>
      <TextArea
        label={t`Why?`}
        hint={t`For the audit log. Name nobody.`}
        error={problem ?? undefined}
        value={reason}
        max={limits.closeReason.max}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button variant="danger" busy={busy} onClick={() => void close()}>
        <Trans>Close this account</Trans>
      </Button>
    </>
  );
}
