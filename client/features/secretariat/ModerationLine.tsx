import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useAct } from "#client/apollo/useAct.ts";
import { Link } from "#client/router/Link.tsx";
import { limits } from "#schema/limits.ts";
import { Button } from "#client/ui/Button.tsx";
import { Line } from "#client/ui/Lines.tsx";
import { Tag } from "#client/ui/Tag.tsx";
import { Text } from "#client/ui/Text.tsx";
import { TextArea } from "#client/ui/TextArea.tsx";
import { Time } from "#client/ui/Time.tsx";
import {
  DecideHeldCommentDocument,
  DecideReportsDocument,
  type ModerationItem_ItemFragment,
} from "./Moderation.generated.ts";
import styles from "./Secretariat.module.css";

interface ModerationLineProps {
  item: ModerationItem_ItemFragment;
  onDecided: () => void;
}

/** One comment that waits, why, and the two ways to decide. */
export function ModerationLine({ item, onDecided }: ModerationLineProps) {
  const { t } = useLingui();
  const { act, busy, problem } = useAct();
  const [reason, setReason] = useState("");
  const held = item.heldComment;
  const comment = held ?? item.comment ?? item.discussionComment;
  if (!comment) return null;
  const workshop = held?.workshop ?? item.comment?.workshop;
  const decide = async (good: boolean) => {
    const because = good ? null : reason.trim();
    const done = held
      ? await act(DecideHeldCommentDocument, {
          input: {
            heldCommentId: held.id,
            decision: good ? "APPROVE" : "DECLINE",
            reason: because,
          },
        })
      : await act(DecideReportsDocument, {
          input: { commentId: comment.id, decision: good ? "KEEP" : "HIDE", reason: because },
        });
    if (done) onDecided();
  };
  const reports = item.reasons.map((each) => `“${each}”`).join(" · ");
  return (
    <Line
      title={comment.author.name}
      beside={<Tag>{held ? <Trans>Waits</Trans> : <Trans>Reported</Trans>}</Tag>}
      below={
        <div className={styles.form}>
          <Text lang={comment.language}>{comment.body}</Text>
          <p>
            <Time at={item.since} />
            {workshop ? (
              <>
                {" · "}
                <Link to={`/w/${workshop.slug}`}>{workshop.title}</Link>
              </>
            ) : null}
            {reports ? ` · ${reports}` : null}
          </p>
          <TextArea
            label={
              held ? t`Why not? Its author reads it.` : t`Why is it hidden? Everybody reads it.`
            }
            error={problem ?? undefined}
            value={reason}
            rows={1}
            max={limits.hideReason.max}
            onChange={(event) => setReason(event.target.value)}
          />
          <div className={styles.buttons}>
            <Button size="small" busy={busy} onClick={() => void decide(true)}>
              {held ? <Trans>Let it in</Trans> : <Trans>Keep it</Trans>}
            </Button>
            <Button size="small" variant="danger" busy={busy} onClick={() => void decide(false)}>
              {held ? <Trans>Do not let it in</Trans> : <Trans>Hide it</Trans>}
            </Button>
          </div>
        </div>
      }
    />
  );
}
