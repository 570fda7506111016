import { useQuery } from "@apollo/client/react";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { IconRefresh } from "@tabler/icons-react";
import { FailureNotice } from "#client/app/FailureNotice.tsx";
import { HealthLines } from "#client/features/secretariat/HealthLines.tsx";
import { SecretariatNav } from "#client/features/secretariat/SecretariatNav.tsx";
import { Button } from "#client/ui/Button.tsx";
import { PageHeader } from "#client/ui/PageHeader.tsx";
import { Skeleton } from "#client/ui/Skeleton.tsx";
import { Text } from "#client/ui/Text.tsx";
import { Time } from "#client/ui/Time.tsx";
import { announce } from "#client/ui/announce.ts";
import { SecretariatHealthDocument } from "./HealthPart.generated.ts";

/** Milliseconds; nothing is asked while nobody looks at the page. */
const pollInterval = 20_000;

/** How the hub is, for those who look after it and have no shell. */
export function Page() {
  const { t } = useLingui();
  const { data, error, loading, refetch } = useQuery(SecretariatHealthDocument, {
    fetchPolicy: "no-cache",
    notifyOnNetworkStatusChange: true,
    pollInterval,
    skipPollAttempt: () => document.hidden,
  });
  const health = data?.hubHealth;
  const lookAgain = async () => {
    await refetch().catch(() => {});
    announce(t`Looked at again.`);
  };
  return (
    <>
      <PageHeader
        title={t`Health`}
        above={<SecretariatNav />}
        lead={
          health ? (
            <Plural
              value={health.lookAt.length}
              _0="All is well."
              one="# thing wants to be looked at: tell whoever operates the hub."
              other="# things want to be looked at: tell whoever operates the hub."
            />
          ) : undefined
        }
        actions={
          <Button
            icon={<IconRefresh size={18} aria-hidden="true" />}
            busy={loading}
            onClick={() => void lookAgain()}
          >
            <Trans>Look again</Trans>
          </Button>
        }
      />
      {error ? <FailureNotice error={error} onRetry={() => void lookAgain()} /> : null}
      {health ? (
        <>
          <HealthLines health={health} />
          <Text look="soft">
            <Trans>
              Looked at <Time at={health.at} format="dateTime" />. While this page is open it looks
              again three times a minute.
            </Trans>
          </Text>
        </>
      ) : error ? null : (
        <Skeleton />
      )}
    </>
  );
}
