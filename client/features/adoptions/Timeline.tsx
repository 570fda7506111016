import { Trans } from "@lingui/react/macro";
import { useFormat } from "#client/i18n/format.ts";
import { BeforeAfter } from "#client/features/reviews/BeforeAfter.tsx";
import type { Adoption_AdoptionFragment } from "./Adoption.generated.ts";
import { adoptionIcons } from "./AdoptionStateTag.tsx";
import { useAdoptionStates } from "./useAdoptionStates.ts";
import styles from "./Adoptions.module.css";

type Step = Adoption_AdoptionFragment["steps"][number];

interface TimelineProps {
  steps: readonly Step[];
  /** The language the city writes in. */
  lang: string;
}

/** The way of a city with a practice, the first step on top; to stop is a step like the others. */
export function Timeline({ steps, lang }: TimelineProps) {
  return (
    <ol className={styles.timeline}>
      {steps.map((step, index) => (
        <TimelineStep key={step.number} step={step} lang={lang} last={index === steps.length - 1} />
      ))}
    </ol>
  );
}

function TimelineStep({ step, lang, last }: { step: Step; lang: string; last: boolean }) {
  const format = useFormat();
  const { names } = useAdoptionStates();
  const Icon = adoptionIcons[step.state];
  const since = format.date(step.since, "UTC");
  const writer = step.writtenBy?.name;
  return (
    <li
      className={last ? `${styles.step} ${styles.now}` : styles.step}
      aria-current={last ? "step" : undefined}
    >
      <span className={styles.mark} aria-hidden="true">
        <Icon size={18} />
      </span>
      <p className={styles.stepHead}>
        <span className={styles.stepName}>{names[step.state]}</span>
        <time dateTime={step.since}>
          <Trans>since {since}</Trans>
        </time>
      </p>
      {step.note ? (
        <p className={styles.told} lang={lang} dir="auto">
          {step.note}
        </p>
      ) : null}
      {step.evidence.map((each) => (
        <div key={each.id}>
          <p className={styles.told} lang={each.language} dir="auto">
            {each.claim}
          </p>
          {each.value === null ? null : (
            <BeforeAfter before={each.valueBefore} after={each.value} unit={each.unit} />
          )}
        </div>
      ))}
      {writer ? (
        <p className={styles.by}>
          <Trans>
            written by <bdi>{writer}</bdi>
          </Trans>
        </p>
      ) : null}
    </li>
  );
}
