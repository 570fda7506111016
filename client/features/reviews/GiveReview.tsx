import { Trans, useLingui } from "@lingui/react/macro";
import { useState, type SyntheticEvent } from "react";
import { useSend } from "#client/apollo/useSend.ts";
import type { CriterionAnswer, ReviewCriterion, ReviewVerdict } from "#schema/generated/graphql.ts";
import { limits } from "#schema/limits.ts";
import { Button } from "#client/ui/Button.tsx";
import { ErrorSummary, type FieldProblem } from "#client/ui/ErrorSummary.tsx";
import { RadioGroup } from "#client/ui/RadioGroup.tsx";
import { showToast } from "#client/ui/toasts.ts";
import { TextArea } from "#client/ui/TextArea.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { useKeptDraft } from "#client/ui/useKeptDraft.ts";
import { GiveReviewDocument } from "./ChangeReview.generated.ts";
import { answers, criteria, useReviewWords } from "./useReviewWords.ts";
import styles from "./Review.module.css";

interface ReviewDraft {
  answers: Partial<Record<ReviewCriterion, CriterionAnswer>>;
  notes: Partial<Record<ReviewCriterion, string>>;
  verdict: ReviewVerdict | null;
  remark: string;
}

interface GiveReviewProps {
  practiceId: string;
  /** A draft is kept for each round apart. */
  roundId: string;
}

/** Six short answers, a verdict and a word to the authors. */
export function GiveReview({ practiceId, roundId }: GiveReviewProps) {
  const { t, i18n } = useLingui();
  const send = useSend();
  const words = useReviewWords();
  const { draft, change, forget } = useKeptDraft<ReviewDraft>(`review/${roundId}`, {
    answers: {},
    notes: {},
    verdict: null,
    remark: "",
  });
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [busy, setBusy] = useState(false);

  const check = (): FieldProblem[] => {
    const found: FieldProblem[] = criteria
      .filter((criterion) => !draft.answers[criterion])
      .map((criterion) => ({
        fieldId: `review-${criterion}`,
        message: `${words.criterion[criterion]} ${t`Choose an answer`}`,
      }));
    if (!draft.verdict)
      found.push({ fieldId: "review-verdict", message: t`Say whether it can be published` });
    if (draft.verdict === "ASK_FOR_CHANGES" && draft.remark.trim() === "")
      found.push({ fieldId: "review-remark", message: t`Tell the authors what to change` });
    return found;
  };
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const found = check();
    setProblems(found);
    if (found.length > 0 || !draft.verdict) return;
    setBusy(true);
    const sent = await send(GiveReviewDocument, {
      language: i18n.locale,
      input: {
        practiceId,
        verdict: draft.verdict,
        remark: draft.remark.trim(),
        answers: criteria.map((criterion) => ({
          criterion,
          answer: draft.answers[criterion] ?? "NO",
          note: draft.notes[criterion]?.trim() ?? "",
        })),
      },
    });
    setBusy(false);
    if (!sent.ok) return setProblems([{ fieldId: "review-remark", message: sent.message }]);
    forget();
    showToast({ message: t`Your review was given` });
  };
  const error = (name: string) =>
    problems.find(({ fieldId }) => fieldId === `review-${name}`)?.message;
  return (
    <form noValidate className={styles.form} onSubmit={(event) => void submit(event)}>
      <ErrorSummary problems={problems} />
      {criteria.map((criterion) => (
        <div key={criterion} className={styles.criterion}>
          <RadioGroup
            id={`review-${criterion}`}
            inline
            legend={words.criterion[criterion]}
            error={error(criterion)}
            value={draft.answers[criterion] ?? null}
            onChange={(answer) => change({ answers: { ...draft.answers, [criterion]: answer } })}
            options={answers.map((value) => ({ value, label: words.answer[value] }))}
          />
          {draft.answers[criterion] && draft.answers[criterion] !== "YES" ? (
            <TextField
              label={t`What is missing`}
              optional
              maxLength={limits.reviewAnswerNote.max}
              value={draft.notes[criterion] ?? ""}
              onChange={(event) =>
                change({ notes: { ...draft.notes, [criterion]: event.target.value } })
              }
            />
          ) : null}
        </div>
      ))}
      <RadioGroup
        id="review-verdict"
        legend={t`Your verdict`}
        error={error("verdict")}
        value={draft.verdict}
        onChange={(verdict) => change({ verdict })}
        options={[
          {
            value: "APPROVE",
            label: words.verdict.APPROVE,
            hint: t`Two of other cities, or one of the secretariat, publish it`,
          },
          {
            value: "ASK_FOR_CHANGES",
            label: words.verdict.ASK_FOR_CHANGES,
            hint: t`It goes back to the authors at once, with your remark`,
          },
        ]}
      />
      <TextArea
        id="review-remark"
        label={t`To the authors`}
        optional={draft.verdict !== "ASK_FOR_CHANGES"}
        error={error("remark")}
        rows={5}
        max={limits.reviewRemark.max}
        value={draft.remark}
        onChange={(event) => change({ remark: event.target.value })}
      />
      <div>
        <Button variant="primary" type="submit" busy={busy}>
          <Trans>Give the review</Trans>
        </Button>
      </div>
    </form>
  );
}
