import { Trans } from "@lingui/react/macro";
import { Link } from "#client/router/Link.tsx";
import { Name } from "#client/ui/Name.tsx";
import { Time } from "#client/ui/Time.tsx";
import type { Challenge_ChallengeFragment } from "./Challenge.generated.ts";
import { ChallengeStateTag } from "./ChallengeStateTag.tsx";
import styles from "./Challenges.module.css";

/** How it went so far, the newest on top. */
export function ChallengeSteps({ challenge }: { challenge: Challenge_ChallengeFragment }) {
  const { steps, language } = challenge;
  return (
    <ol className={styles.steps} reversed>
      {[...steps].reverse().map((step) => {
        const writer = step.writtenBy?.name;
        return (
          <li key={step.number}>
            <p className={styles.facts}>
              <ChallengeStateTag state={step.state} />
              <Time at={step.writtenAt} format="date" />
              {writer ? <bdi>{writer}</bdi> : null}
            </p>
            {step.practice ? (
              <p>
                {step.state === "SOLVED" ? <Trans>by</Trans> : <Trans>with</Trans>}{" "}
                <Link to={`/practices/${step.practice.slug}`}>
                  <Name>{step.practice.title}</Name>
                </Link>
              </p>
            ) : null}
            {step.note ? (
              <p className={styles.told} lang={language} dir="auto">
                {step.note}
              </p>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}
