import { Trans, useLingui } from "@lingui/react/macro";
import { useAct } from "#client/apollo/useAct.ts";
import { membershipRoles } from "#client/features/network/membership-roles.ts";
import { useFormat } from "#client/i18n/format.ts";
import { Button } from "#client/ui/Button.tsx";
import { FieldError } from "#client/ui/FieldError.tsx";
import { Line, Lines } from "#client/ui/Lines.tsx";
import { Text } from "#client/ui/Text.tsx";
import { showToast } from "#client/ui/toasts.ts";
import { EndMembershipDocument, type Account_AccountFragment } from "./Account.generated.ts";

type Membership = Account_AccountFragment["memberships"][number];

/** Every role somebody has or had; those that go on can be ended. */
export function HeldRoles({ account }: { account: Account_AccountFragment }) {
  const { t } = useLingui();
  const { act, busy, problem } = useAct();
  const { i18n } = useLingui();
  if (account.memberships.length === 0) {
    return (
      <Text look="soft">
        <Trans>No role yet.</Trans>
      </Text>
    );
  }
  const end = async (membership: Membership) => {
    const input = { membershipId: membership.id };
    if (!(await act(EndMembershipDocument, { input, language: i18n.locale }))) return;
    showToast({ message: t`The role has ended.` });
  };
  return (
    <>
      <Lines label={t`Roles`}>
        {account.memberships.map((membership) => (
          <HeldRole
            key={membership.id}
            membership={membership}
            busy={busy}
            onEnd={() => void end(membership)}
          />
        ))}
      </Lines>
      {problem ? <FieldError>{problem}</FieldError> : null}
    </>
  );
}

interface HeldRoleProps {
  membership: Membership;
  busy: boolean;
  onEnd: () => void;
}

function HeldRole({ membership, busy, onEnd }: HeldRoleProps) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const { since, until } = membership;
  const role = i18n._(membershipRoles[membership.role]);
  const from = since ? format.date(since, "UTC") : null;
  const to = until ? format.date(until, "UTC") : null;
  const ended = until !== null && until <= new Date().toISOString().slice(0, 10);
  return (
    <Line
      title={role}
      below={[placeOf(membership), from ? t`from ${from}` : null, to ? t`until ${to}` : null]
        .filter(Boolean)
        .join(" · ")}
      end={
        ended ? (
          <Trans>Ended</Trans>
        ) : (
          <Button size="small" busy={busy} aria-label={t`End role: ${role}`} onClick={onEnd}>
            <Trans>End</Trans>
          </Button>
        )
      }
    />
  );
}

export function placeOf({ city, organisation, country }: Membership): string | null {
  return city?.name ?? organisation?.name ?? country?.name ?? null;
}
