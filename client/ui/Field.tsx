import { Trans } from "@lingui/react/macro";
import { useId, type ReactNode } from "react";
import { FieldError } from "./FieldError.tsx";
import styles from "./Field.module.css";

export interface FieldText {
  label: ReactNode;
  /** What to write, and why it is asked. Stands before the control. */
  hint?: ReactNode;
  /** What is wrong and how to put it right. */
  error?: ReactNode;
  /** Says so beside the label; everything else is needed. */
  optional?: boolean;
  /** Given when an ErrorSummary links here. */
  id?: string;
}

/** What the control must carry so that label, hint and error belong to it. */
export interface ControlProps {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

interface FieldProps extends FieldText {
  children: (control: ControlProps) => ReactNode;
  /** Stands under the control, e.g. a counter. */
  below?: ReactNode;
}

export function Field({ label, hint, error, optional, id: givenId, below, children }: FieldProps) {
  const ownId = useId();
  const id = givenId ?? ownId;
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const describedBy = [hint ? hintId : "", error ? errorId : ""].filter(Boolean).join(" ");
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
        {optional ? (
          <span className={styles.optional}>
            {" "}
            (<Trans>optional</Trans>)
          </span>
        ) : null}
      </label>
      {hint ? (
        <p className={styles.hint} id={hintId}>
          {hint}
        </p>
      ) : null}
      {children({
        id,
        "aria-describedby": describedBy || undefined,
        "aria-invalid": error ? true : undefined,
      })}
      {error || below ? (
        <div className={styles.below}>
          {error ? <FieldError id={errorId}>{error}</FieldError> : null}
          {below}
        </div>
      ) : null}
    </div>
  );
}
