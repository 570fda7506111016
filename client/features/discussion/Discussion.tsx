import { useApolloClient, useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { useRef, useState } from "react";
import { FailureNotice } from "#client/app/FailureNotice.tsx";
import { useSignInPath } from "#client/app/useSignInPath.ts";
import { Button } from "#client/ui/Button.tsx";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { Section } from "#client/ui/Section.tsx";
import { Skeleton } from "#client/ui/Skeleton.tsx";
import { Text } from "#client/ui/Text.tsx";
import { DiscussionDocument } from "./Discussion.generated.ts";
import { type ComposerHandle, DiscussionComposer } from "./DiscussionComposer.tsx";
import { DiscussionEntry } from "./DiscussionEntry.tsx";
import { type Subject, teachDiscussion } from "./discussion-cache.ts";
import { standingOf } from "./discussion-rights.ts";
import { useFollowDiscussion } from "./useFollowDiscussion.ts";
import { useGoToComment } from "./useGoToComment.ts";
import { removeWaiting, useWaitingComments } from "./waiting-comments.ts";
import { WaitingEntry } from "./WaitingEntry.tsx";
import styles from "./Discussion.module.css";

export function PracticeDiscussion({ practiceId }: { practiceId: string }) {
  return <Discussion key={practiceId} subject={{ type: "Practice", id: practiceId }} />;
}

export function ChallengeDiscussion({ challengeId }: { challengeId: string }) {
  return <Discussion key={challengeId} subject={{ type: "Challenge", id: challengeId }} />;
}

const noPage = { hasPreviousPage: false, startCursor: null };

/** What people say about a practice or a challenge, live; whoever is signed in takes part. */
function Discussion({ subject }: { subject: Subject }) {
  const { i18n } = useLingui();
  const client = useApolloClient();
  teachDiscussion(client.cache);
  const { data, error, refetch, fetchMore } = useQuery(DiscussionDocument, {
    variables: { subjectId: subject.id, language: i18n.locale },
    fetchPolicy: "cache-and-network",
  });
  const node = data?.node && "comments" in data.node ? data.node : null;
  useFollowDiscussion(subject, node?.eventCursor ?? null, () => void refetch());
  const standing = standingOf(data?.viewer ?? null, node?.viewerCanComment ?? false);
  const all = useWaitingComments();
  const composer = useRef<ComposerHandle>(null);
  const comments = node?.comments.edges.map((edge) => edge.node) ?? [];
  const { hasPreviousPage, startCursor } = node?.comments.pageInfo ?? noPage;
  const loadEarlier =
    hasPreviousPage && startCursor ? () => fetchMore({ variables: { before: startCursor } }) : null;
  useGoToComment(node ? comments.length : null, loadEarlier);
  if (!node) {
    return (
      <Section title={<Trans>Discussion</Trans>}>
        {error ? (
          <FailureNotice error={error} onRetry={() => void refetch()} />
        ) : (
          <Skeleton lines={4} />
        )}
      </Section>
    );
  }
  const { me, seats } = standing;
  const arrived = new Set(comments.map(({ clientKey }) => clientKey));
  const waiting = all.filter(
    (each) =>
      each.personId === me?.id && each.subjectId === subject.id && !arrived.has(each.clientKey),
  );
  const draft = node.__typename === "Practice" && node.currentVersion === null;
  return (
    <Section title={<Trans>Discussion</Trans>}>
      <div className={styles.discussion}>
        {loadEarlier ? <Earlier onMore={loadEarlier} /> : null}
        <div className={styles.entries}>
          {comments.map((comment) => (
            <DiscussionEntry
              key={comment.id}
              comment={comment}
              standing={standing}
              onReply={() => composer.current?.reply(comment.id)}
            />
          ))}
          {me
            ? waiting.map((entry) => (
                <WaitingEntry
                  key={entry.clientKey}
                  entry={entry}
                  me={me}
                  seats={seats}
                  onEdit={
                    node.viewerCanComment
                      ? () => {
                          removeWaiting(entry.clientKey);
                          composer.current?.takeBack(entry);
                        }
                      : null
                  }
                />
              ))
            : null}
        </div>
        {comments.length + waiting.length === 0 ? (
          <Text>
            <Trans>Nobody has said anything yet. Ask, or tell what you know.</Trans>
          </Text>
        ) : null}
        {me && node.viewerCanComment ? (
          <DiscussionComposer
            ref={composer}
            me={me}
            subject={subject}
            seats={seats}
            audience={
              draft ? (
                <Trans>
                  Read by those who work on it, with your name; by everybody once it is published.
                </Trans>
              ) : (
                <Trans>Everybody can read it, with your name.</Trans>
              )
            }
            quoteOf={(id) => comments.find((comment) => comment.id === id) ?? null}
          />
        ) : null}
        {me ? null : <SignInHint />}
      </div>
    </Section>
  );
}

function Earlier({ onMore }: { onMore: () => Promise<unknown> }) {
  const [busy, setBusy] = useState(false);
  const more = async () => {
    setBusy(true);
    await onMore().catch(() => undefined);
    setBusy(false);
  };
  return (
    <div>
      <Button size="small" busy={busy} onClick={() => void more()}>
        <Trans>Show earlier comments</Trans>
      </Button>
    </div>
  );
}

function SignInHint() {
  const path = useSignInPath();
  return (
    <div>
      <LinkButton to={path}>
        <Trans>Sign in to take part in the discussion</Trans>
      </LinkButton>
    </div>
  );
}
