import { Trans, useLingui } from "@lingui/react/macro";
import { IconAlertCircle, IconCircle, IconCircleCheck, IconSend } from "@tabler/icons-react";
import { Link } from "#client/router/Link.tsx";
import { partWords } from "../note/note-parts.ts";
import type { WritePart, WriteStep } from "./write-steps.ts";
import styles from "./Write.module.css";

interface PartNavProps {
  steps: readonly WriteStep[];
  current: WritePart;
  /** The address of a part. */
  to: (part: WritePart) => string;
  onGo?: () => void;
}

/** The parts of the note, and of each whether something is written, missing or to be decided. */
export function PartNav({ steps, current, to, onGo }: PartNavProps) {
  const { t, i18n } = useLingui();
  return (
    <nav aria-label={t`Parts of the note`}>
      <ol className={styles.steps}>
        {steps.map(({ part, state }) => (
          <li key={part}>
            <Link
              to={to(part)}
              className={styles.step}
              aria-current={part === current ? "step" : undefined}
              onClick={onGo}
            >
              <StepIcon part={part} state={state} />
              <span className={styles.stepName}>
                {part === "check" ? <Trans>Check and submit</Trans> : i18n._(partWords[part].title)}
              </span>
              <StepNote state={state} />
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function StepIcon({ part, state }: WriteStep) {
  if (part === "check") return <IconSend size={18} aria-hidden="true" />;
  if (state === "written")
    return <IconCircleCheck size={18} className={styles.there} aria-hidden="true" />;
  if (state === "decide")
    return <IconAlertCircle size={18} className={styles.asked} aria-hidden="true" />;
  return <IconCircle size={18} aria-hidden="true" />;
}

function StepNote({ state }: Pick<WriteStep, "state">) {
  if (state === "missing") {
    return (
      <span className={styles.stepNote}>
        <Trans>missing</Trans>
      </span>
    );
  }
  if (state === "decide") {
    return (
      <span className={styles.stepNote}>
        <Trans>decide</Trans>
      </span>
    );
  }
  return null;
}
