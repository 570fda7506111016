import { useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useState } from "react";
import { FailureNotice } from "#client/app/FailureNotice.tsx";
import { useFormat } from "#client/i18n/format.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { FieldError } from "#client/ui/FieldError.tsx";
import { Skeleton } from "#client/ui/Skeleton.tsx";
import { Time } from "#client/ui/Time.tsx";
import { showToast } from "#client/ui/toasts.ts";
import { MinutesHistoryDocument, type MinutesHistoryQuery } from "./MinutesHistory.generated.ts";
import { MinutesReader } from "./MinutesReader.tsx";
import { useRestoreMinutes } from "./useRestoreMinutes.ts";
import styles from "./Minutes.module.css";

interface MinutesHistoryProps {
  open: boolean;
  minutesId: string;
  agendaItemId: string;
  /** The newest one: a new one is fetched when it comes while this is open. */
  revision: number;
  canRestore: boolean;
  onClose: () => void;
}

/** How the minutes stood before, who wrote what, and a way back. */
export function MinutesHistory(props: MinutesHistoryProps) {
  const { t } = useLingui();
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={t`History of these minutes`}
      size="wide"
    >
      <History {...props} />
    </Dialog>
  );
}

type MinutesNode = Extract<NonNullable<MinutesHistoryQuery["node"]>, { __typename: "Minutes" }>;
type Revision = MinutesNode["revisions"]["edges"][number]["node"];

function History({ minutesId, agendaItemId, revision, canRestore, onClose }: MinutesHistoryProps) {
  const { data, error, refetch, fetchMore } = useQuery(MinutesHistoryDocument, {
    variables: { minutesId },
    fetchPolicy: "cache-and-network",
  });
  useEffect(() => {
    void refetch();
  }, [revision, refetch]);
  const minutes = data?.node?.__typename === "Minutes" ? data.node : null;
  if (!minutes) {
    return error ? <FailureNotice error={error} onRetry={() => void refetch()} /> : <Skeleton />;
  }
  const { edges, pageInfo } = minutes.revisions;
  if (edges.length === 0) {
    return (
      <p className={styles.soft}>
        <Trans>
          Nothing is kept yet. A version is kept about a minute after something was written.
        </Trans>
      </p>
    );
  }
  return (
    <>
      <ol className={styles.revisions}>
        {edges.map(({ node }, index) => (
          <RevisionEntry
            key={node.id}
            revision={node}
            agendaItemId={agendaItemId}
            canRestore={canRestore && index > 0}
            newest={edges[0]!.node.number}
            onRestored={onClose}
          />
        ))}
      </ol>
      {pageInfo.hasNextPage ? (
        <Button onClick={() => void fetchMore({ variables: { after: pageInfo.endCursor } })}>
          <Trans>Show older versions</Trans>
        </Button>
      ) : null}
    </>
  );
}

interface RevisionEntryProps {
  revision: Revision;
  agendaItemId: string;
  canRestore: boolean;
  /** Number of the newest version. */
  newest: number;
  onRestored: () => void;
}

function RevisionEntry(props: RevisionEntryProps) {
  const { revision, agendaItemId, canRestore, newest, onRestored } = props;
  const { t } = useLingui();
  const format = useFormat();
  const restore = useRestoreMinutes(agendaItemId);
  const [state, setState] = useState<"ready" | "busy" | "failed">("ready");
  const number = format.number(revision.number);
  const authors = format.list(revision.authors.map(({ name }) => name));
  const from = revision.restoredFrom === null ? null : format.number(revision.restoredFrom);
  const bringBack = async () => {
    setState("busy");
    const answer = await restore(revision.number);
    if (!answer.ok) return setState("failed");
    setState("ready");
    // What stood there was kept just before; when nothing differed, there is nothing to undo.
    const made = answer.data.minutes.revision;
    const undo = made > newest ? () => void restore(made - 1) : undefined;
    showToast({ message: t`Version ${number} is back`, ...(undo && { undo }) });
    onRestored();
  };
  return (
    <li className={styles.revision}>
      <details>
        <summary className={styles.summary}>
          <span className={styles.summaryTitle}>
            <Trans>Version {number}</Trans>
          </span>
          <Time at={revision.savedAt} format="dateTime" />
          {authors ? <span>{authors}</span> : null}
          {from ? (
            <span>
              <Trans>brought back version {from}</Trans>
            </span>
          ) : null}
        </summary>
        <MinutesReader html={revision.html} />
        {canRestore ? (
          <Button busy={state === "busy"} onClick={() => void bringBack()}>
            <Trans>Bring version {number} back</Trans>
          </Button>
        ) : null}
        {state === "failed" ? (
          <FieldError>
            <Trans>This did not work. The minutes are as they were; try again.</Trans>
          </FieldError>
        ) : null}
      </details>
    </li>
  );
}
