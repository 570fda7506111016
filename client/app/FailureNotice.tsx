import { Trans, useLingui } from "@lingui/react/macro";
import { toFailure } from "#client/apollo/failure.ts";
import { ErrorState } from "#client/ui/ErrorState.tsx";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { useFormat } from "#client/i18n/format.ts";

interface FailureNoticeProps {
  error: unknown;
  onRetry?: () => void;
  retrying?: boolean;
}

/** What happened, what is safe and what to do, for anything that was thrown while asking the hub. */
export function FailureNotice({ error, onRetry, retrying }: FailureNoticeProps) {
  const { t } = useLingui();
  const format = useFormat();
  const failure = toFailure(error);
  const again = { onRetry, retrying };
  const seconds = format.number(failure.retryAfterSeconds ?? 10);
  switch (failure.kind) {
    case "unreachable":
      return (
        <ErrorState
          title={t`The hub cannot be reached`}
          safe={t`Nothing is lost: what you wrote on this device is still here.`}
          next={t`Check the connection, then try again.`}
          {...again}
        />
      );
    case "signedOut":
      return (
        <ErrorState
          title={t`Please sign in to see this`}
          next={t`Your session may have ended. After signing in you can come back here.`}
          action={
            <LinkButton
              variant="primary"
              to={`/sign-in?next=${encodeURIComponent(location.pathname)}`}
            >
              <Trans>Sign in</Trans>
            </LinkButton>
          }
        />
      );
    case "refused":
      return (
        <ErrorState
          title={t`This is not open to you`}
          next={t`If you think it should be, ask the secretariat or the host of the workshop.`}
        />
      );
    case "notFound":
      return (
        <ErrorState
          title={t`This does not exist, or not any more`}
          next={t`Check the address, or go on from the start page.`}
        />
      );
    case "tooMany":
      return (
        <ErrorState
          title={t`Too many requests from here in a short time`}
          next={t`Wait ${seconds} seconds, then try again.`}
          {...again}
        />
      );
    case "broken":
      return (
        <ErrorState
          title={t`Something is broken on our side`}
          safe={t`What was saved before is safe.`}
          next={t`Try again in a moment.`}
          requestId={failure.requestId}
          {...again}
        />
      );
  }
}
