import { Trans, useLingui } from "@lingui/react/macro";
import { useAct } from "#client/apollo/useAct.ts";
import { membershipRoles } from "#client/features/network/membership-roles.ts";
import { Button } from "#client/ui/Button.tsx";
import { FieldError } from "#client/ui/FieldError.tsx";
import { Line } from "#client/ui/Lines.tsx";
import { Tag } from "#client/ui/Tag.tsx";
import { Time } from "#client/ui/Time.tsx";
import { showToast } from "#client/ui/toasts.ts";
import {
  ResendInvitationDocument,
  WithdrawInvitationDocument,
  type Invitation_InvitationFragment,
} from "./Invitation.generated.ts";
import { invitationStates } from "./invitation-states.ts";
import styles from "./Secretariat.module.css";

/** Who was asked to take which role, and what became of it. */
export function InvitationLine({ invitation }: { invitation: Invitation_InvitationFragment }) {
  const { t, i18n } = useLingui();
  const { role, seat, country, state, acceptedBy } = invitation;
  const place = seat?.name ?? country?.name;
  const asked = [i18n._(membershipRoles[role]), place].filter(Boolean).join(", ");
  const by = invitation.invitedBy.name;
  return (
    <Line
      title={acceptedBy?.name ?? invitation.email ?? t`An address that is forgotten`}
      beside={
        <Tag tone={state === "OPEN" ? "notice" : state === "ACCEPTED" ? "green" : "plain"}>
          {i18n._(invitationStates[state])}
        </Tag>
      }
      below={
        <>
          {asked}
          {" · "}
          <Trans>
            sent <Time at={invitation.sentAt} /> by {by}
          </Trans>
        </>
      }
      end={state === "OPEN" || state === "EXPIRED" ? <Ways invitation={invitation} /> : null}
    />
  );
}

function Ways({ invitation }: { invitation: Invitation_InvitationFragment }) {
  const { t, i18n } = useLingui();
  const { act, busy, problem } = useAct();
  const { email } = invitation;
  const variables = { input: { invitationId: invitation.id }, language: i18n.locale };
  const resend = async () => {
    if (await act(ResendInvitationDocument, variables))
      showToast({ message: t`A new letter is on its way; the former link works no more.` });
  };
  return (
    <>
      <div className={styles.buttons}>
        <Button
          size="small"
          busy={busy}
          aria-label={t`Send again to ${email}`}
          onClick={() => void resend()}
        >
          <Trans>Send again</Trans>
        </Button>
        <Button
          size="small"
          busy={busy}
          aria-label={t`Withdraw the invitation of ${email}`}
          onClick={() => void act(WithdrawInvitationDocument, variables)}
        >
          <Trans>Withdraw</Trans>
        </Button>
      </div>
      {problem ? <FieldError>{problem}</FieldError> : null}
    </>
  );
}
