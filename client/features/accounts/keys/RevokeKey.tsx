import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useAct } from "#client/apollo/useAct.ts";
import { announce } from "#client/ui/announce.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { FieldError } from "#client/ui/FieldError.tsx";
import { RevokeApiKeyDocument } from "./Key.generated.ts";

interface RevokeKeyProps {
  id: string;
  name: string;
  /** Whose it is, when it is somebody else's. */
  owner?: string;
}

/** A key that was revoked cannot be had again, so it asks. */
export function RevokeKey({ id, name, owner }: RevokeKeyProps) {
  const { t } = useLingui();
  const { act, busy, problem } = useAct();
  const [asking, setAsking] = useState(false);
  const revoke = async () => {
    if (!(await act(RevokeApiKeyDocument, { input: { keyId: id } }))) return;
    setAsking(false);
    announce(t`Revoked: ${name}`);
  };
  return (
    <>
      <Button onClick={() => setAsking(true)} aria-label={t`Revoke: ${name}`}>
        <Trans>Revoke</Trans>
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t`Revoke this key?`}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>
              <Trans>Keep it</Trans>
            </Button>
            <Button variant="danger" busy={busy} onClick={() => void revoke()}>
              <Trans>Revoke the key</Trans>
            </Button>
          </>
        }
      >
        {owner === undefined ? (
          <p>
            <Trans>
              Programs that use “{name}” are refused within a second. It cannot be undone: they then
              need a new key.
            </Trans>
          </p>
        ) : (
          <p>
            <Trans>
              “{name}” is a key of {owner}. Programs that use it are refused within a second, and
              what they have open closes. It cannot be undone: they then need a new key. Nobody is
              told by letter; it stands in the audit log.
            </Trans>
          </p>
        )}
        {problem ? <FieldError>{problem}</FieldError> : null}
      </Dialog>
    </>
  );
}
