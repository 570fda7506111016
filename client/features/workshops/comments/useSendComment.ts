import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { limits } from "#schema/limits.ts";
import { useFormat } from "#client/i18n/format.ts";
import { countGraphemes } from "#client/ui/graphemes.ts";
import { newClientKey } from "#client/apollo/client-key.ts";
import type { KeptDraft } from "../drafts/useDraft.ts";
import type { CommentEntry } from "../outbox/outbox-entry.ts";
import { outbox } from "../outbox/outbox.ts";

interface SendComment {
  /** Puts the draft into the outbox; true when it is there. */
  send: () => boolean;
  problem: string | null;
  forget: () => void;
}

/** From the composer into the outbox, which shows it at once and sends it. */
export function useSendComment(
  kept: KeptDraft,
  attendanceId: string,
  agendaItemId: string,
  language: string,
  attribution: CommentEntry["attribution"],
): SendComment {
  const { t } = useLingui();
  const format = useFormat();
  const [problem, setProblem] = useState<string | null>(null);
  const { draft } = kept;

  const send = () => {
    const { max } = limits.commentBody;
    const body = draft.body.trim();
    if (body === "") return false;
    const length = body.length > max ? countGraphemes(body) : body.length;
    if (length > max) {
      const over = format.number(length - max);
      const most = format.number(max);
      setProblem(
        t`This is ${over} characters too long: a comment has at most ${most}. Your text is still here.`,
      );
      return false;
    }
    try {
      outbox.put({
        kind: "comment",
        key: newClientKey(),
        at: Date.now(),
        attendanceId,
        refused: null,
        agendaItemId,
        body,
        language,
        attribution,
        inReplyToId: draft.inReplyToId,
      });
    } catch {
      setProblem(t`This browser has no room left to keep the comment. Your text is still here.`);
      return false;
    }
    setProblem(null);
    kept.clear();
    return true;
  };
  return { send, problem, forget: () => setProblem(null) };
}
