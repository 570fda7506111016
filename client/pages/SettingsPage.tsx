import { Trans, useLingui } from "@lingui/react/macro";
import { useReadQuery } from "@apollo/client/react";
import { Link } from "#client/router/Link.tsx";
import { useLoaderData } from "#client/router/hooks.ts";
import { startQuery, type PageQuery } from "#client/apollo/page-query.ts";
import { sessionChanged } from "#client/apollo/session-changed.ts";
import { ThemeChoice } from "#client/app/ThemeChoice.tsx";
import { ClaimGuest } from "#client/features/accounts/ClaimGuest.tsx";
import { Keys } from "#client/features/accounts/keys/Keys.tsx";
import { LanguageChoice } from "#client/features/accounts/LanguageChoice.tsx";
import { MyData } from "#client/features/accounts/personal-data/MyData.tsx";
import { ProfileForm } from "#client/features/accounts/ProfileForm.tsx";
import { Sessions } from "#client/features/accounts/Sessions.tsx";
import { SignOutEverywhere } from "#client/features/accounts/SignOutEverywhere.tsx";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { PageHeader } from "#client/ui/PageHeader.tsx";
import { Section } from "#client/ui/Section.tsx";
import { showToast } from "#client/ui/toasts.ts";
import {
  SettingsPageDocument,
  type SettingsPageQuery,
  type SettingsPageQueryVariables,
} from "./SettingsPage.generated.ts";
import styles from "./SettingsPage.module.css";
import "./desk-lists.ts";

type Settings = PageQuery<SettingsPageQuery, SettingsPageQueryVariables>;
type Viewer = NonNullable<SettingsPageQuery["viewer"]>;

export const loader = (): Promise<Settings> => startQuery(SettingsPageDocument, {});

/** Language and look for everybody; name and sessions for who has them. */
export function Page() {
  const { t } = useLingui();
  const { data } = useReadQuery(useLoaderData<Settings>().query);
  const { viewer } = data;
  return (
    <>
      <PageHeader
        title={t`Settings`}
        actions={
          viewer?.person ? null : (
            <LinkButton to="/sign-in?next=%2Fsettings" variant={viewer ? "secondary" : "primary"}>
              <Trans>Sign in</Trans>
            </LinkButton>
          )
        }
      />
      {viewer ? (
        <Section title={<Trans>You</Trans>} note={<WhoYouAre viewer={viewer} />}>
          <ProfileForm viewer={viewer} />
        </Section>
      ) : null}
      {viewer?.person && viewer.claimableGuest ? <Claim guest={viewer.claimableGuest} /> : null}
      <Section title={<Trans>Language and look</Trans>}>
        <div className={styles.choices}>
          <LanguageChoice />
          <ThemeChoice />
        </div>
      </Section>
      {viewer ? (
        <Section
          title={<Trans>Where you are signed in</Trans>}
          note={<Trans>A session ends by itself 30 days after its last use.</Trans>}
        >
          <div className={styles.sessions}>
            <Sessions viewer={viewer} />
            <SignOutEverywhere />
          </div>
        </Section>
      ) : null}
      {viewer?.person ? (
        <Section
          title={<Trans>Keys for programs</Trans>}
          note={
            <Trans>
              With a key, a program reads and follows the hub, or writes for your city.{" "}
              <Link to="/developers">How to begin</Link>
            </Trans>
          }
        >
          <Keys viewer={viewer} />
        </Section>
      ) : null}
      {viewer ? (
        <Section
          title={<Trans>What the hub knows of you</Trans>}
          note={<Trans>Everything about you and by you, as one file, or gone for good.</Trans>}
        >
          <MyData isGuest={viewer.person === null} />
        </Section>
      ) : null}
    </>
  );
}

function WhoYouAre({ viewer }: { viewer: Viewer }) {
  if (viewer.person) return null;
  return <Trans>You are a guest of a workshop. With an account you keep what you wrote.</Trans>;
}

function Claim({ guest }: { guest: NonNullable<Viewer["claimableGuest"]> }) {
  const { t } = useLingui();
  const done = () => {
    showToast({ message: t`What the guest wrote stands under your name now.` });
    void sessionChanged().catch(() => undefined);
  };
  return (
    <Section title={<Trans>Was that you?</Trans>}>
      <ClaimGuest guest={guest} onDone={done} />
    </Section>
  );
}
