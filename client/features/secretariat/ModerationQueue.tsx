import { useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { FailureNotice } from "#client/app/FailureNotice.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { Lines } from "#client/ui/Lines.tsx";
import { Skeleton } from "#client/ui/Skeleton.tsx";
import { ModerationQueueDocument } from "./Moderation.generated.ts";
import { ModerationLine } from "./ModerationLine.tsx";

/** How often it is looked for what came meanwhile, in milliseconds. */
const pollInterval = 10_000;

/** What waits for a moderator, the longest waiting first; of one workshop, or of the whole hub. */
export function ModerationQueue({ workshopId }: { workshopId: string | null }) {
  const { t, i18n } = useLingui();
  const { data, error, refetch } = useQuery(ModerationQueueDocument, {
    variables: { workshopId, language: i18n.locale },
    fetchPolicy: "no-cache",
    pollInterval,
  });
  if (!data) {
    return error ? <FailureNotice error={error} onRetry={() => void refetch()} /> : <Skeleton />;
  }
  const { nodes } = data.moderationQueue;
  if (nodes.length === 0) {
    return (
      <EmptyState title={<Trans>Nothing waits</Trans>}>
        <Trans>Comments that somebody reports, and those that wait for a host, stand here.</Trans>
      </EmptyState>
    );
  }
  return (
    <Lines label={t`What waits for a moderator`}>
      {nodes.map((item) => (
        <ModerationLine
          key={item.comment?.id ?? item.heldComment?.id ?? item.discussionComment?.id}
          item={item}
          onDecided={() => void refetch()}
        />
      ))}
    </Lines>
  );
}
