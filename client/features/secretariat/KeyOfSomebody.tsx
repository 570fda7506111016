import { msg } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { IconCheck, IconClock, IconLock } from "@tabler/icons-react";
import { useState } from "react";
import { keyScopes } from "#client/features/accounts/keys/key-scopes.ts";
import { RevokeKey } from "#client/features/accounts/keys/RevokeKey.tsx";
import { Link } from "#client/router/Link.tsx";
import { Line } from "#client/ui/Lines.tsx";
import { Tag } from "#client/ui/Tag.tsx";
import { Time } from "#client/ui/Time.tsx";
import type { KeyOfSomebody_KeyFragment } from "./KeyOfSomebody.generated.ts";
import styles from "./Secretariat.module.css";

const scopesOfOthers = { ...keyScopes, READ_MEMBER: msg`Read what its owner may read` };

/** A key as the secretariat sees it: whose it is, what it may do, when it was used, and its end. */
export function KeyOfSomebody({ apiKey }: { apiKey: KeyOfSomebody_KeyFragment }) {
  const { i18n } = useLingui();
  const [now] = useState(() => Date.now());
  const { id, name, hint, scopes, city, addresses, owner } = apiKey;
  const { createdAt, expiresAt, lastUsedAt, revokedAt } = apiKey;
  const may = scopes.map((scope) => i18n._(scopesOfOthers[scope]));
  const over = revokedAt !== null || Date.parse(expiresAt) <= now;
  return (
    <Line
      title={name}
      beside={
        <>
          <code translate="no">…{hint}</code> <State revoked={revokedAt !== null} over={over} />
        </>
      }
      below={
        <span className={styles.lineFacts}>
          <span>
            <Link to={`/people/${owner.id}`}>{owner.name}</Link>
            {city ? ` · ${city.name}` : null}
          </span>
          <span>{[...may, ...addresses].join(" · ")}</span>
          <span>
            <Trans>
              Made <Time at={createdAt} />
            </Trans>
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
            {" · "}
            {lastUsedAt === null ? (
              <Trans>Never used</Trans>
            ) : (
              <Trans>
                Last used <Time at={lastUsedAt} />
              </Trans>
            )}
          </span>
        </span>
      }
      end={over ? null : <RevokeKey id={id} name={name} owner={owner.name} />}
    />
  );
}

function State({ revoked, over }: { revoked: boolean; over: boolean }) {
  const icon = { size: 14, "aria-hidden": true } as const;
  if (revoked)
    return (
      <Tag icon={<IconLock {...icon} />}>
        <Trans>Revoked</Trans>
      </Tag>
    );
  return over ? (
    <Tag icon={<IconClock {...icon} />}>
      <Trans>Expired</Trans>
    </Tag>
  ) : (
    <Tag tone="green" icon={<IconCheck {...icon} />}>
      <Trans>Active</Trans>
    </Tag>
  );
}
