import { Trans } from "@lingui/react/macro";
import { Name } from "#client/ui/Name.tsx";
import { Tag } from "#client/ui/Tag.tsx";
import { Text } from "#client/ui/Text.tsx";
import { Time } from "#client/ui/Time.tsx";
import type { Review_RoundFragment } from "./Review.generated.ts";
import { useReviewWords } from "./useReviewWords.ts";
import styles from "./Review.module.css";

/** Every time it was handed in, and what came of it; the newest on top. */
export function RoundHistory({ rounds }: { rounds: readonly Review_RoundFragment[] }) {
  return (
    <ol className={styles.rounds} reversed>
      {rounds.map((round) => (
        <li key={round.id}>
          <Round round={round} />
        </li>
      ))}
    </ol>
  );
}

function Round({ round }: { round: Review_RoundFragment }) {
  const { outcome: outcomes } = useReviewWords();
  const { number, submittedAt, submittedBy, changeNote, outcome, reviews } = round;
  const by = submittedBy.name;
  return (
    <>
      <h3 className={styles.roundHead}>
        <Trans>Round {number}</Trans>{" "}
        <Tag tone={outcome === "PUBLISHED" ? "green" : outcome === null ? "outline" : "plain"}>
          {outcome ? outcomes[outcome] : <Trans>under way</Trans>}
        </Tag>
      </h3>
      <p className={styles.soft}>
        <Trans>
          Submitted by <bdi>{by}</bdi>, <Time at={submittedAt} format="date" />
        </Trans>
      </p>
      {changeNote ? <Text>{changeNote}</Text> : null}
      {reviews.length > 0 ? (
        <ul className={styles.reviews}>
          {reviews.map((review) => (
            <li key={review.id}>
              <GivenReview review={review} />
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

function GivenReview({ review }: { review: Review_RoundFragment["reviews"][number] }) {
  const words = useReviewWords();
  const { reviewer, seat, asSecretariat, verdict, remark, givenAt, answers } = review;
  return (
    <>
      <p>
        <Name>{reviewer.name}</Name>
        {", "}
        {asSecretariat ? <Trans>secretariat</Trans> : seat ? <Name>{seat.name}</Name> : null}
        {": "}
        <strong>{verdict ? words.verdict[verdict] : <Trans>has not answered yet</Trans>}</strong>
        {givenAt ? (
          <>
            {" · "}
            <Time at={givenAt} format="date" />
          </>
        ) : null}
      </p>
      {remark ? <Text>{remark}</Text> : null}
      {answers.length > 0 ? (
        <details className={styles.answers}>
          <summary>
            <Trans>Answers to the six questions</Trans>
          </summary>
          <dl>
            {answers.map(({ criterion, answer, note }) => (
              <div key={criterion}>
                <dt>{words.criterion[criterion]}</dt>
                <dd>
                  <strong>{words.answer[answer]}</strong>
                  {note ? ` · ${note}` : null}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      ) : null}
    </>
  );
}
