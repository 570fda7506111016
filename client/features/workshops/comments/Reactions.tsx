import { useLingui } from "@lingui/react/macro";
import type { ReactionKind } from "#schema/generated/graphql.ts";
import { ReactionButton } from "#client/ui/comments/ReactionButton.tsx";
import { expectedCount, reactionKey, type ReactionEntry } from "../outbox/outbox-entry.ts";
import { outbox } from "../outbox/outbox.ts";
import { reactions } from "#client/ui/comments/reaction-words.tsx";

interface ReactionsProps {
  commentId: string;
  counts: readonly { kind: ReactionKind; count: number }[];
  mine: readonly ReactionKind[];
  /** What of it waits to be sent. */
  waiting: readonly ReactionEntry[];
  /** Null: who only reads sees the counts. */
  attendanceId: string | null;
  enabled: boolean;
}

/** Shown at once, sent by the outbox: a press is never lost and never counted twice. */
export function Reactions({
  commentId,
  counts,
  mine,
  waiting,
  attendanceId,
  enabled,
}: ReactionsProps) {
  const { i18n } = useLingui();
  return reactions.map(({ kind, word, icon }) => {
    const entry = waiting.find((each) => each.reaction === kind);
    const told = counts.find((each) => each.kind === kind)?.count ?? 0;
    const count = entry ? expectedCount(entry) : told;
    const on = entry ? entry.on : mine.includes(kind);
    const press = () => {
      if (!attendanceId) return;
      outbox.put({
        kind: "reaction",
        key: reactionKey(commentId, kind),
        at: Date.now(),
        attendanceId,
        refused: null,
        commentId,
        reaction: kind,
        on: !on,
        // Pressed again before the hub answered: the first count is still the one to reckon from.
        countThen: entry?.countThen ?? told,
        onThen: entry?.onThen ?? mine.includes(kind),
      });
    };
    return (
      <ReactionButton
        key={kind}
        word={i18n._(word)}
        icon={icon}
        count={count}
        on={on}
        enabled={enabled}
        onPress={press}
      />
    );
  });
}
