import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "#client/router/Link.tsx";
import { Button } from "#client/ui/Button.tsx";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { PageHeader } from "#client/ui/PageHeader.tsx";
import { useBeginVersion } from "../read/useBeginVersion.ts";
import { KeptHere } from "./KeptHere.tsx";
import type { WrittenPractice } from "./written-practice.ts";

interface NotYoursProps {
  practice: WrittenPractice;
  personId: string | null;
}

/** Why one cannot write here now, and what one can do; what is only on this device can be taken away. */
export function NotYours({ practice, personId }: NotYoursProps) {
  const { t } = useLingui();
  const { slug, text, state, id } = practice;
  const { begin, busy } = useBeginVersion(id, slug);
  const reading = state === "SUBMITTED" || state === "IN_REVIEW";
  return (
    <>
      <PageHeader
        title={reading ? t`This note is being reviewed` : t`This note is not yours to write now`}
        above={
          <Link to={`/practices/${slug}`}>
            <Trans>Back to the practice</Trans>
          </Link>
        }
        lead={<Why practice={practice} signedIn={personId !== null} />}
        actions={
          <>
            {personId === null ? (
              <LinkButton variant="primary" to={`/sign-in?next=/practices/${slug}/write`}>
                <Trans>Sign in</Trans>
              </LinkButton>
            ) : null}
            {reading ? (
              <LinkButton variant="primary" to={`/practices/${slug}/review`}>
                <Trans>Go to the review</Trans>
              </LinkButton>
            ) : null}
            {practice.viewerCanBeginVersion ? (
              <Button variant="primary" busy={busy} onClick={() => void begin()}>
                <Trans>Begin a new version</Trans>
              </Button>
            ) : null}
          </>
        }
      />
      {text && personId ? (
        <KeptHere copyKey={`${text.id} ${personId}`} lang={text.language} />
      ) : null}
    </>
  );
}

function Why({ practice, signedIn }: { practice: WrittenPractice; signedIn: boolean }) {
  if (!signedIn) return <Trans>Sign in with the account that you were invited with.</Trans>;
  switch (practice.state) {
    case "SUBMITTED":
    case "IN_REVIEW":
      return (
        <Trans>While it is reviewed nobody writes. Its authors can take it back at any time.</Trans>
      );
    case "PUBLISHED":
      return (
        <Trans>
          What is published stays as it is. Its authors change it by beginning a new version.
        </Trans>
      );
    case "WITHDRAWN":
      return <Trans>This practice was withdrawn.</Trans>;
    case "DRAFT":
      return <Trans>It is written by its authors and by whom they invited to write.</Trans>;
  }
}
