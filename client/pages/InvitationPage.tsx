import { useApolloClient } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState, type SyntheticEvent } from "react";
import { answerOf } from "#client/apollo/mutation-answer.ts";
import { sessionChanged } from "#client/apollo/session-changed.ts";
import { membershipRoles } from "#client/features/network/membership-roles.ts";
import { AcceptInvitationDocument } from "#client/features/secretariat/Invitation.generated.ts";
import { useFormat } from "#client/i18n/format.ts";
import { useNavigate } from "#client/router/hooks.ts";
import { Button } from "#client/ui/Button.tsx";
import { FieldError } from "#client/ui/FieldError.tsx";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { PageHeader } from "#client/ui/PageHeader.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import {
  InvitationPageDocument,
  type InvitationPageQuery,
  type InvitationPageQueryVariables,
} from "./InvitationPage.generated.ts";
import styles from "./SignInPage.module.css";
import { startPage, usePage, type PageData } from "./page-data.ts";

type Invitation = PageData<InvitationPageQuery, InvitationPageQueryVariables>;

/** What stands behind the #: no browser sends it along, so it is in no log. */
const tokenHere = () => window.location.hash.slice(1);

export function loader(): Promise<Invitation> {
  return startPage(InvitationPageDocument, { token: tokenHere() });
}

/** Where the link of a letter leads: what one is asked to be, and one button. */
export function Page() {
  const { t } = useLingui();
  const { data } = usePage<InvitationPageQuery, InvitationPageQueryVariables>();
  const invitation = data.invitationByLink;
  if (!invitation) {
    return (
      <PageHeader
        title={t`This link works no more`}
        lead={
          <Trans>
            It was used, withdrawn, or is too old. Ask the secretariat to send it again. With an
            account you can sign in as always.
          </Trans>
        }
        actions={
          <LinkButton to="/sign-in" variant="primary">
            <Trans>Sign in</Trans>
          </LinkButton>
        }
      />
    );
  }
  return <Accept invitation={invitation} />;
}

function Accept({
  invitation,
}: {
  invitation: NonNullable<InvitationPageQuery["invitationByLink"]>;
}) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const client = useApolloClient();
  const navigate = useNavigate();
  const [name, setName] = useState("");
  const [asksName, setAsksName] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { email } = invitation;
  const place = invitation.seat?.name ?? invitation.country?.name;
  const role = [i18n._(membershipRoles[invitation.role]), place].filter(Boolean).join(", ");
  const until = format.date(invitation.expiresAt);
  const accept = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const input = { token: tokenHere(), name: asksName ? name : null, language: i18n.locale };
    const answer = await answerOf(async () => {
      const sent = { mutation: AcceptInvitationDocument, variables: { input } };
      return (await client.mutate({ ...sent, fetchPolicy: "no-cache" })).data?.acceptInvitation;
    });
    setBusy(false);
    if (answer.ok) {
      await sessionChanged().catch(() => undefined);
      await navigate("/", { replace: true });
      return;
    }
    // The first answer for a new address only says that a name is needed.
    const first = answer.field === "name" && !asksName;
    if (answer.field === "name") setAsksName(true);
    setProblem(
      first
        ? null
        : (answer.message ?? t`The hub could not be reached. Nothing was changed. Try again.`),
    );
  };
  return (
    <>
      <PageHeader
        title={t`You are invited`}
        lead={
          <Trans>
            As {role}. The link is for {email} and works until {until}.
          </Trans>
        }
      />
      <form className={styles.ways} noValidate onSubmit={(event) => void accept(event)}>
        {asksName ? (
          <TextField
            label={<Trans>Your name</Trans>}
            hint={<Trans>As others should see it beside what you write.</Trans>}
            error={problem}
            autoComplete="name"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        ) : problem ? (
          <FieldError>{problem}</FieldError>
        ) : null}
        <div>
          <Button type="submit" variant="primary" busy={busy}>
            {asksName ? <Trans>Go in</Trans> : <Trans>Accept</Trans>}
          </Button>
        </div>
      </form>
    </>
  );
}
