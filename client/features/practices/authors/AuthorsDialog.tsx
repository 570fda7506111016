import { useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { FailureNotice } from "#client/app/FailureNotice.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { Skeleton } from "#client/ui/Skeleton.tsx";
import { AuthorList } from "./AuthorList.tsx";
import { PracticeAuthorsDocument } from "./Authors.generated.ts";
import { InviteAuthor } from "./InviteAuthor.tsx";
import styles from "./Authors.module.css";

interface AuthorsDialogProps {
  open: boolean;
  practiceId: string;
  onClose: () => void;
}

/** Who writes this note, and who else is asked to read or to write it. */
export function AuthorsDialog({ open, practiceId, onClose }: AuthorsDialogProps) {
  const { t } = useLingui();
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t`Who writes this note`}
      actions={
        <Button variant="primary" onClick={onClose}>
          <Trans>Done</Trans>
        </Button>
      }
    >
      <Authors practiceId={practiceId} />
    </Dialog>
  );
}

function Authors({ practiceId }: { practiceId: string }) {
  const { i18n } = useLingui();
  const { data, error, refetch } = useQuery(PracticeAuthorsDocument, {
    variables: { id: practiceId, language: i18n.locale },
    fetchPolicy: "cache-and-network",
  });
  const practice = data?.node?.__typename === "Practice" ? data.node : null;
  if (!practice) {
    return error ? <FailureNotice error={error} onRetry={() => void refetch()} /> : <Skeleton />;
  }
  const { authors, viewerCanInvite } = practice;
  return (
    <div className={styles.authors}>
      <AuthorList
        practiceId={practiceId}
        authors={authors}
        me={data?.viewer?.person?.id ?? null}
        canChange={viewerCanInvite}
      />
      {viewerCanInvite ? (
        <InviteAuthor practiceId={practiceId} taken={authors.map(({ person }) => person.id)} />
      ) : null}
    </div>
  );
}
