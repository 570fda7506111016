import { useApolloClient } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import type { ReactionKind } from "#schema/generated/graphql.ts";
import { ReactionButton } from "#client/ui/comments/ReactionButton.tsx";
import { reactions } from "#client/ui/comments/reaction-words.tsx";
import { showToast } from "#client/ui/toasts.ts";
import { ReactToDiscussionCommentDocument } from "./ChangeDiscussion.generated.ts";
import type { SaidComment } from "./DiscussionEntry.tsx";

interface DiscussionReactionsProps {
  comment: Pick<SaidComment, "id" | "reactions" | "viewerReactions">;
  enabled: boolean;
}

/** Shown at once; what the hub did not take is undone and said. */
export function DiscussionReactions({ comment, enabled }: DiscussionReactionsProps) {
  const { t, i18n } = useLingui();
  const client = useApolloClient();
  const { id, viewerReactions: mine } = comment;
  const countOf = (kind: ReactionKind) =>
    comment.reactions.find((each) => each.kind === kind)?.count ?? 0;

  const press = async (kind: ReactionKind) => {
    const on = !mine.includes(kind);
    const failed = () => showToast({ message: t`The hub did not take your reaction. Try again.` });
    try {
      const { data } = await client.mutate({
        mutation: ReactToDiscussionCommentDocument,
        variables: { input: { commentId: id, kind, on } },
        optimisticResponse: {
          reactToDiscussionComment: {
            __typename: "ChangeDiscussionCommentSuccess",
            comment: {
              __typename: "DiscussionComment",
              id,
              reactions: reactions
                .map((each) => ({
                  __typename: "ReactionCount" as const,
                  kind: each.kind,
                  count: countOf(each.kind) + (each.kind === kind ? (on ? 1 : -1) : 0),
                }))
                .filter(({ count }) => count > 0),
              viewerReactions: on ? [...mine, kind] : mine.filter((each) => each !== kind),
            },
          },
        },
      });
      const { __typename } = data?.reactToDiscussionComment ?? {};
      if (__typename !== "ChangeDiscussionCommentSuccess") failed();
    } catch {
      failed();
    }
  };
  return reactions.map(({ kind, word, icon }) => (
    <ReactionButton
      key={kind}
      word={i18n._(word)}
      icon={icon}
      count={countOf(kind)}
      on={mine.includes(kind)}
      enabled={enabled}
      onPress={() => void press(kind)}
    />
  ));
}
