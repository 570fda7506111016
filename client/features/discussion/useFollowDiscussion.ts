import { useApolloClient, useSubscription } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { useEffect, useRef } from "react";
import {
  ChallengeDiscussionEventsDocument,
  PracticeDiscussionEventsDocument,
} from "./DiscussionEvents.generated.ts";
import { putDiscussionComment, type Subject } from "./discussion-cache.ts";

const againAfter = 5_000;

/**
 * Keeps a discussion in the cache as the hub has it, from where its first answer stands (RT3).
 * `onGap`: something was missed, or rights changed; read anew.
 */
export function useFollowDiscussion(
  subject: Subject,
  eventCursor: string | null,
  onGap: () => void,
): void {
  const client = useApolloClient();
  const { i18n } = useLingui();
  const cursor = useRef(eventCursor);
  const latest = useRef(onGap);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    latest.current = onGap;
    cursor.current ??= eventCursor;
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  // Both tell the same of a discussion.
  const document =
    subject.type === "Practice"
      ? PracticeDiscussionEventsDocument
      : (ChallengeDiscussionEventsDocument as unknown as typeof PracticeDiscussionEventsDocument);
  const { restart } = useSubscription(document, {
    variables: { subjectId: subject.id, language: i18n.locale },
    context: { after: () => cursor.current, queryDeduplication: false },
    skip: eventCursor === null,
    ignoreResults: true,
    onData: ({ data }) => {
      const event = data.data?.event;
      if (!event) return;
      cursor.current = event.cursor;
      if (event.__typename === "DiscussionCommentPosted")
        putDiscussionComment(client.cache, subject, event.comment.id);
      else if (event.__typename === "ResumeFailed") latest.current();
    },
    onError: () => {
      latest.current();
      clearTimeout(timer.current);
      timer.current = setTimeout(() => restart(), againAfter);
    },
  });
}
