import { Trans, useLingui } from "@lingui/react/macro";
import { IconLock } from "@tabler/icons-react";
import { membershipRoles } from "#client/features/network/membership-roles.ts";
import { Button } from "#client/ui/Button.tsx";
import { Line } from "#client/ui/Lines.tsx";
import { Tag } from "#client/ui/Tag.tsx";
import { Time } from "#client/ui/Time.tsx";
import type { Account_AccountFragment } from "./Account.generated.ts";
import { placeOf } from "./HeldRoles.tsx";

interface AccountLineProps {
  account: Account_AccountFragment;
  onOpen: () => void;
}

/** Somebody with an account, as the secretariat sees them. */
export function AccountLine({ account, onOpen }: AccountLineProps) {
  const { t, i18n } = useLingui();
  const { name } = account.person;
  const today = new Date().toISOString().slice(0, 10);
  const roles = account.memberships
    .filter(({ until }) => until === null || until > today)
    .map((membership) =>
      [i18n._(membershipRoles[membership.role]), placeOf(membership)].filter(Boolean).join(", "),
    );
  return (
    <Line
      title={name}
      beside={
        account.disabledAt ? (
          <Tag tone="danger" icon={<IconLock size={14} aria-hidden="true" />}>
            <Trans>Closed</Trans>
          </Tag>
        ) : null
      }
      below={
        <>
          <bdi>{account.email ?? t`no address`}</bdi>
          {" · "}
          {roles.length > 0 ? roles.join(" · ") : <Trans>no role</Trans>}
          {account.lastUsedAt ? (
            <>
              {" · "}
              <Trans>
                last here <Time at={account.lastUsedAt} />
              </Trans>
            </>
          ) : null}
        </>
      }
      end={
        <Button size="small" aria-label={t`Change ${name}`} onClick={onOpen}>
          <Trans>Change</Trans>
        </Button>
      }
    />
  );
}
