import { Trans, useLingui } from "@lingui/react/macro";
import { useReadQuery } from "@apollo/client/react";
import { IconMail } from "@tabler/icons-react";
import { useState } from "react";
import { useLoaderData, useNavigate, useSearchParams } from "#client/router/hooks.ts";
import { startQuery, type PageQuery } from "#client/apollo/page-query.ts";
import { sessionChanged } from "#client/apollo/session-changed.ts";
import { ClaimGuest } from "#client/features/accounts/ClaimGuest.tsx";
import { DemoPeople } from "#client/features/accounts/DemoPeople.tsx";
import { returnPath } from "#client/features/accounts/return-path.ts";
import { SignInSteps } from "#client/features/accounts/SignInSteps.tsx";
import type { ClaimableGuest } from "#client/features/accounts/useSignIn.ts";
import { useSignInAsDemoPerson } from "#client/features/accounts/useSignInAsDemoPerson.ts";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { PageHeader } from "#client/ui/PageHeader.tsx";
import { Section } from "#client/ui/Section.tsx";
import {
  SignInPageDocument,
  type SignInPageQuery,
  type SignInPageQueryVariables,
} from "./SignInPage.generated.ts";
import styles from "./SignInPage.module.css";

type SignIn = PageQuery<SignInPageQuery, SignInPageQueryVariables>;

export const loader = (): Promise<SignIn> => startQuery(SignInPageDocument, {});

/** In by a code from the mail, and back to where one came from. */
export function Page() {
  const { t } = useLingui();
  const { data } = useReadQuery(useLoaderData<SignIn>().query);
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const next = returnPath(parameters.get("next"));
  const [claimable, setClaimable] = useState<ClaimableGuest | null>(null);
  const goOn = async () => {
    // What cannot be read anew now is read by the next page; one is signed in all the same.
    await sessionChanged().catch(() => undefined);
    await navigate(next, { replace: true });
  };
  const signedIn = (guest: ClaimableGuest | null) => {
    if (guest) setClaimable(guest);
    else void goOn();
  };
  if (claimable) {
    return (
      <>
        <PageHeader title={t`Was that you?`} />
        <ClaimGuest guest={claimable} canSkip onDone={() => void goOn()} />
      </>
    );
  }
  if (data.viewer?.person) return <AlreadyIn name={data.viewer.name} next={next} />;
  return (
    <>
      <PageHeader
        title={t`Sign in`}
        lead={<Trans>To read, and to join a workshop with its code, you need no account.</Trans>}
      />
      <div className={styles.ways}>
        <SignInSteps onSignedIn={signedIn} />
        {data.hub.mailIsShown ? <ShownMail /> : null}
      </div>
      {data.hub.demoPeople.length > 0 ? <DemoSection hub={data.hub} onSignedIn={signedIn} /> : null}
    </>
  );
}

function AlreadyIn({ name, next }: { name: string; next: string }) {
  const { t } = useLingui();
  return (
    <PageHeader
      title={t`You are signed in as ${name}`}
      actions={
        <>
          <LinkButton to={next} variant="primary">
            <Trans>Go on</Trans>
          </LinkButton>
          <LinkButton to="/settings">
            <Trans>Settings</Trans>
          </LinkButton>
        </>
      }
    />
  );
}

/** A hub without a mail server shows its letters; it says so where people wait for one. */
function ShownMail() {
  return (
    <p className={styles.mail}>
      <IconMail size={20} aria-hidden="true" />
      <span>
        <Trans>
          This hub sends no mail yet. Its letters, with their codes, stand on{" "}
          <a href="/dev/mail" target="_blank" rel="noreferrer">
            the page of letters
          </a>{" "}
          (opens in a new tab) and in the terminal.
        </Trans>
      </span>
    </p>
  );
}

interface DemoSectionProps {
  hub: SignInPageQuery["hub"];
  onSignedIn: (claimable: ClaimableGuest | null) => void;
}

function DemoSection({ hub, onSignedIn }: DemoSectionProps) {
  const signIn = useSignInAsDemoPerson();
  const choose = async (personId: string) => {
    const outcome = await signIn(personId);
    if ("claimable" in outcome) onSignedIn(outcome.claimable);
    return outcome;
  };
  return (
    <Section
      title={<Trans>For a first look</Trans>}
      note={<Trans>This hub holds demo data. One press and you are one of its people.</Trans>}
    >
      <DemoPeople hub={hub} onChoose={choose} />
    </Section>
  );
}
