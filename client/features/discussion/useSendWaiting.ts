import type { ApolloClient } from "@apollo/client";
import { useApolloClient } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { useEffect, useRef } from "react";
import { toFailure } from "#client/apollo/failure.ts";
import { PostDiscussionCommentDocument } from "./ChangeDiscussion.generated.ts";
import { putDiscussionComment, teachDiscussion, type Subject } from "./discussion-cache.ts";
import {
  putWaiting,
  removeWaiting,
  useWaitingComments,
  type WaitingComment,
  waitingComments,
} from "./waiting-comments.ts";

const again = { first: 1_000, longest: 15_000 };

/** Sends what waits, one after the other, until the hub has taken or refused each. */
export function useSendWaiting(personId: string | null): void {
  const client = useApolloClient();
  const { i18n } = useLingui();
  const waiting = useWaitingComments();
  const language = useRef(i18n.locale);
  language.current = i18n.locale;
  const next = waiting.find((each) => each.personId === personId && each.refused === null);
  const nextKey = next?.clientKey ?? null;
  useEffect(() => {
    if (nextKey === null) return undefined;
    let stopped = false;
    let failures = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const attempt = async () => {
      clearTimeout(timer);
      const entry = waitingComments().find(({ clientKey }) => clientKey === nextKey);
      if (stopped || !entry) return;
      const seconds = await send(client, entry, language.current);
      if (stopped || seconds === null) return;
      const pause = Math.min(again.longest, again.first * 2 ** failures);
      failures += 1;
      timer = setTimeout(() => void attempt(), Math.max(pause, seconds * 1_000));
    };
    const online = () => void attempt();
    window.addEventListener("online", online);
    void attempt();
    return () => {
      stopped = true;
      clearTimeout(timer);
      window.removeEventListener("online", online);
    };
  }, [client, nextKey]);
}

/** Null when it is done with; else it is to be tried again, after at least so many seconds. */
async function send(
  client: ApolloClient,
  entry: WaitingComment,
  language: string,
): Promise<number | null> {
  const { clientKey, subjectId, body, attribution, seatId, inReplyToId } = entry;
  const input = { clientKey, subjectId, body, attribution, seatId, inReplyToId };
  try {
    const { data } = await client.mutate({
      mutation: PostDiscussionCommentDocument,
      variables: { language, input: { ...input, language: entry.language } },
    });
    const result = data?.postDiscussionComment;
    if (!result) return 0;
    switch (result.__typename) {
      // Too fast is no refusal: it goes out in a moment.
      case "TooManyRequests":
        return result.retryAfterSeconds;
      case "ChangeDiscussionCommentSuccess":
        // Its page may not have been here yet.
        teachDiscussion(client.cache);
        putDiscussionComment(client.cache, subjectOf(entry), result.comment.id);
        removeWaiting(clientKey);
        return null;
      default:
        putWaiting({ ...entry, refused: result.message });
        return null;
    }
  } catch (error) {
    return toFailure(error).retryAfterSeconds ?? 0;
  }
}

const subjectOf = ({ subjectType, subjectId }: WaitingComment): Subject => ({
  type: subjectType,
  id: subjectId,
});
