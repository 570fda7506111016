import type { ApolloClient } from "@apollo/client";
import { toFailure } from "#client/apollo/failure.ts";
import { putComment } from "../live/room-cache.ts";
import { PostCommentDocument, ReactToCommentDocument } from "./Deliver.generated.ts";
import type { CommentEntry, OutboxEntry, ReactionEntry } from "./outbox-entry.ts";
import type { Delivery } from "./outbox-sender.ts";

/** A request that hangs on a bad network is given up and made again. */
const patienceMs = 20_000;

/** How often to try while the device says that there is no network. */
const offlineMs = 15_000;
let lastTryAt = 0;

/** Codes of requests that were never right. */
const hopeless = new Set(["BAD_USER_INPUT", "GRAPHQL_VALIDATION_FAILED", "GRAPHQL_PARSE_FAILED"]);

/** What the hub says when it is broken: kept and tried again, not refused. */
type Answer =
  | { __typename: "PostCommentSuccess" | "ChangeCommentSuccess" }
  | { __typename: "TooManyRequests"; message: string; retryAfterSeconds: number }
  | { __typename: string; message?: string };

/** Hands an entry to the hub. Its key makes it safe to hand over twice (RT9). */
export async function deliver(
  client: ApolloClient,
  language: string,
  entry: OutboxEntry,
): Promise<Delivery> {
  // Tried all the same now and then: some devices say so and are wrong.
  if (!navigator.onLine && Date.now() - lastTryAt < offlineMs) {
    return { outcome: "later", afterMs: offlineMs };
  }
  lastTryAt = Date.now();
  try {
    const answer =
      entry.kind === "comment"
        ? await postComment(client, language, entry)
        : await react(client, entry);
    return toDelivery(answer);
  } catch (error) {
    const { kind, retryAfterSeconds, detail } = toFailure(error);
    // Asking again would bring the same answer. There is no sentence for people in it.
    if (kind === "refused" || kind === "notFound" || kind === "signedOut" || hopeless.has(detail)) {
      return { outcome: "refused", reason: "" };
    }
    return { outcome: "later", afterMs: retryAfterSeconds ? retryAfterSeconds * 1000 : undefined };
  }
}

function toDelivery(answer: Answer): Delivery {
  if ("retryAfterSeconds" in answer) {
    return { outcome: "later", afterMs: answer.retryAfterSeconds * 1000 };
  }
  if ("message" in answer && answer.message) return { outcome: "refused", reason: answer.message };
  return { outcome: "delivered" };
}

async function postComment(
  client: ApolloClient,
  language: string,
  entry: CommentEntry,
): Promise<Answer> {
  const { data } = await client.mutate({
    mutation: PostCommentDocument,
    variables: {
      language,
      input: {
        clientKey: entry.key,
        agendaItemId: entry.agendaItemId,
        body: entry.body,
        language: entry.language,
        attribution: entry.attribution,
        inReplyToId: entry.inReplyToId,
      },
    },
    context: { fetchOptions: { signal: AbortSignal.timeout(patienceMs) } },
    // What the event will do too (RT12): whichever comes first puts it in its place.
    update: (cache, result) => {
      const answer = result.data?.postComment;
      if (answer?.__typename === "PostCommentSuccess" && answer.comment) {
        putComment(cache, answer.comment);
      }
    },
  });
  return data!.postComment;
}

async function react(client: ApolloClient, entry: ReactionEntry): Promise<Answer> {
  const { data } = await client.mutate({
    mutation: ReactToCommentDocument,
    variables: { input: { commentId: entry.commentId, kind: entry.reaction, on: entry.on } },
    context: { fetchOptions: { signal: AbortSignal.timeout(patienceMs) } },
  });
  return data!.reactToComment;
}
