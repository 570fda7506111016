import { useApolloClient } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMemo, useState } from "react";
import { useAct } from "#client/apollo/useAct.ts";
import { peopleSearch } from "#client/features/practices/authors/people-search.ts";
import { Button } from "#client/ui/Button.tsx";
import { Combobox } from "#client/ui/Combobox.tsx";
import type { ComboboxOption } from "#client/ui/combobox-props.ts";
import { FieldError } from "#client/ui/FieldError.tsx";
import { Lines, Line } from "#client/ui/Lines.tsx";
import { Time } from "#client/ui/Time.tsx";
import {
  AssignReviewerDocument,
  StepBackFromReviewDocument,
  TakeReviewDocument,
} from "./ChangeReview.generated.ts";
import type { Review_PracticeFragment } from "./Review.generated.ts";
import { useReviewWords } from "./useReviewWords.ts";
import styles from "./Review.module.css";

interface ReviewersProps {
  practice: Review_PracticeFragment;
  /** Who looks at the page. */
  personId: string | null;
}

/** Who reviews it and how far they are; the secretariat names them, who was named may step back. */
export function Reviewers({ practice, personId }: ReviewersProps) {
  const { t, i18n } = useLingui();
  const language = i18n.locale;
  const client = useApolloClient();
  const { act, busy, problem } = useAct();
  const words = useReviewWords();
  const [person, setPerson] = useState<ComboboxOption | null>(null);
  const reviews = practice.review?.reviews ?? [];
  const taken = reviews.map(({ reviewer }) => reviewer.id).join(" ");
  const search = useMemo(
    () => peopleSearch(client, language, taken.split(" ")),
    [client, language, taken],
  );
  const practiceId = practice.id;
  const assign = async () => {
    if (!person) return;
    // At once: whoever names two goes on typing before the answer is there.
    setPerson(null);
    const input = { practiceId, personId: person.id };
    if (!(await act(AssignReviewerDocument, { input, language })))
      setPerson((other) => other ?? person);
  };
  const stepBack = (id: string) => {
    const input = id === personId ? { practiceId } : { practiceId, personId: id };
    void act(StepBackFromReviewDocument, { input, language });
  };
  const { viewerCanAssignReviewers: canAssign } = practice;
  return (
    <>
      {reviews.length === 0 ? (
        <p className={styles.soft}>
          <Trans>Nobody is named yet.</Trans>
        </p>
      ) : (
        <Lines label={t`Reviewers`}>
          {reviews.map(({ id, reviewer, seat, asSecretariat, verdict, assignedAt }) => (
            <Line
              key={id}
              title={reviewer.name}
              beside={asSecretariat ? t`secretariat` : seat?.name}
              below={
                verdict ? (
                  words.verdict[verdict]
                ) : (
                  <Trans>
                    named <Time at={assignedAt} />, has not answered yet
                  </Trans>
                )
              }
              end={
                verdict === null && (reviewer.id === personId || canAssign) ? (
                  <Button size="small" busy={busy} onClick={() => stepBack(reviewer.id)}>
                    {reviewer.id === personId ? (
                      <Trans>Step back</Trans>
                    ) : (
                      <Trans>Release from the review</Trans>
                    )}
                  </Button>
                ) : null
              }
            />
          ))}
        </Lines>
      )}
      {problem ? <FieldError>{problem}</FieldError> : null}
      {canAssign ? (
        <div className={styles.assign}>
          <Combobox
            label={t`Name a reviewer`}
            hint={t`Somebody of another city. Who wrote it, or belongs to its cities, is refused.`}
            value={person}
            onChange={setPerson}
            search={search}
          />
          <Button variant="primary" busy={busy} disabled={!person} onClick={() => void assign()}>
            <Trans>Ask for a review</Trans>
          </Button>
          {reviews.some(({ reviewer }) => reviewer.id === personId) ? null : (
            <Button
              busy={busy}
              onClick={() => void act(TakeReviewDocument, { input: { practiceId }, language })}
            >
              <Trans>Review it myself</Trans>
            </Button>
          )}
        </div>
      ) : null}
    </>
  );
}
