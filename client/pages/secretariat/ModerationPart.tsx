import { Trans, useLingui } from "@lingui/react/macro";
import { ModerationQueue } from "#client/features/secretariat/ModerationQueue.tsx";
import { SecretariatNav } from "#client/features/secretariat/SecretariatNav.tsx";
import { PageHeader } from "#client/ui/PageHeader.tsx";

/** Reported and waiting comments of every workshop and every discussion. */
export function Page() {
  const { t } = useLingui();
  return (
    <>
      <PageHeader
        title={t`Moderation`}
        above={<SecretariatNav />}
        lead={
          <Trans>
            Comments that somebody reported, and those that wait for a host, the longest waiting
            first. What is hidden says why, for everybody to read.
          </Trans>
        }
      />
      <ModerationQueue workshopId={null} />
    </>
  );
}
