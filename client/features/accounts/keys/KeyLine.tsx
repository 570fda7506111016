import { Trans, useLingui } from "@lingui/react/macro";
import type { FragmentType } from "@apollo/client";
import { useState } from "react";
import { useMasked } from "#client/apollo/use-masked.ts";
import { Line } from "#client/ui/Lines.tsx";
import { Tag } from "#client/ui/Tag.tsx";
import { Time } from "#client/ui/Time.tsx";
import { keyScopes } from "./key-scopes.ts";
import { KeyLine_KeyFragmentDoc, type KeyLine_KeyFragment } from "./KeyLine.generated.ts";
import styles from "./Keys.module.css";
import { RevokeKey } from "./RevokeKey.tsx";

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
      end={over ? null : <RevokeKey id={data.id} name={name} />}
    />
  );
}
