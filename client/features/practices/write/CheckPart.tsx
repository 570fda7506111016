import { Trans } from "@lingui/react/macro";
import { IconCircleCheck } from "@tabler/icons-react";
import { Link } from "#client/router/Link.tsx";
import { partOf } from "../note/note-parts.ts";
import { SubmitForReview } from "./SubmitForReview.tsx";
import type { WritePart } from "./write-steps.ts";
import styles from "./Write.module.css";

interface CheckPartProps {
  practice: { id: string; slug: string; viewerCanSubmit: boolean };
  missing: readonly { field: string; message: string }[];
  /** It was published before. */
  again: boolean;
  /** Something is only on this device yet. */
  unsaved: boolean;
  to: (part: WritePart) => string;
}

/** What is missing, in plain words with the way there, and handing it in. */
export function CheckPart({ practice, missing, again, unsaved, to }: CheckPartProps) {
  return (
    <>
      {missing.length > 0 ? (
        <section aria-labelledby="missing">
          <h3 id="missing">
            <Trans>Still missing for the review</Trans>
          </h3>
          <ul className={styles.missing}>
            {missing.map(({ field, message }) => (
              <li key={`${field} ${message}`}>
                <Link to={to(partOf(field))}>{message}</Link>
              </li>
            ))}
          </ul>
        </section>
      ) : (
        <p className={styles.saved}>
          <IconCircleCheck size={18} aria-hidden="true" />
          <Trans>Everything that the review needs is there.</Trans>
        </p>
      )}
      {unsaved ? (
        <p className={styles.soft} role="status">
          <Trans>Some of it is on this device only. It can be submitted once it is saved.</Trans>
        </p>
      ) : null}
      <SubmitForReview
        practice={practice}
        again={again}
        ready={missing.length === 0 && !unsaved && practice.viewerCanSubmit}
      />
    </>
  );
}
