import type { useApolloClient } from "@apollo/client/react";
import { MarkRepliesSeenDocument } from "./MarkRepliesSeen.generated.ts";

/** Rejects when the hub could not be told. */
export async function tellSeenReplies(
  client: ReturnType<typeof useApolloClient>,
  commentIds: string[],
): Promise<void> {
  await client.mutate({ mutation: MarkRepliesSeenDocument, variables: { input: { commentIds } } });
}
