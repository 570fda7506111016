import { Trans, useLingui } from "@lingui/react/macro";
import type { FragmentType } from "@apollo/client";
import { useState } from "react";
import { useAct } from "#client/apollo/useAct.ts";
import { useMasked } from "#client/apollo/use-masked.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { FieldError } from "#client/ui/FieldError.tsx";
import { Line } from "#client/ui/Lines.tsx";
import { Tag } from "#client/ui/Tag.tsx";
import { Time } from "#client/ui/Time.tsx";
import { announce } from "#client/ui/announce.ts";
import { RevokeApiKeyDocument } from "./Key.generated.ts";
import { keyScopes } from "./key-scopes.ts";
import { KeyLine_KeyFragmentDoc, type KeyLine_KeyFragment } from "./KeyLine.generated.ts";
import styles from "./Keys.module.css";

/** What a key may do, when it was used, and its end. */
export function KeyLine({ apiKey }: { apiKey: FragmentType<KeyLine_KeyFragment> }) {
  const { i18n } = useLingui();
  const data = useMasked(KeyLine_KeyFragmentDoc, apiKey);
  const [now] = useState(() => Date.now());
  if (!data) return null;
  const { name, hint, scopes, city, addresses, expiresAt, lastUsedAt, revokedAt } = data;
  const over = revokedAt !== null || Date.parse(expiresAt) <= now;
  const may = scopes.map((scope) => i18n._(keyScopes[scope]));
  return (
    <Line
      title={name}
      beside={
        <>
          <code translate="no">…{hint}</code>
          {over ? (
            <Tag>{revokedAt === null ? <Trans>Expired</Trans> : <Trans>Revoked</Trans>}</Tag>
          ) : null}
        </>
      }
      below={
        <span className={styles.facts}>
          <span>{[...may, city?.name, ...addresses].filter(Boolean).join(" · ")}</span>
          <span>
            {lastUsedAt === null ? (
              <Trans>Never used</Trans>
            ) : (
              <Trans>
                Last used <Time at={lastUsedAt} />
              </Trans>
            )}
            {" · "}
            {revokedAt === null ? (
              <Trans>
                Ends <Time at={expiresAt} />
              </Trans>
            ) : (
              <Trans>
                Revoked <Time at={revokedAt} />
              </Trans>
            )}
          </span>
        </span>
      }
      end={over ? null : <Revoke id={data.id} name={name} />}
    />
  );
}

/** A key that was revoked cannot be had again, so it asks. */
function Revoke({ id, name }: { id: string; name: string }) {
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
        <p>
          <Trans>
            Programs that use “{name}” are refused within a second. It cannot be undone: they then
            need a new key.
          </Trans>
        </p>
        {problem ? <FieldError>{problem}</FieldError> : null}
      </Dialog>
    </>
  );
}
