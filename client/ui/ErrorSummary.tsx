import { Plural } from "@lingui/react/macro";
import { useEffect, useRef, type MouseEvent } from "react";
import styles from "./ErrorSummary.module.css";

export interface FieldProblem {
  /** The id of the field's control. */
  fieldId: string;
  message: string;
}

/** Stands above a form that was refused and takes the focus each time the list changes. */
export function ErrorSummary({ problems }: { problems: readonly FieldProblem[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems.length > 0) box.current?.focus();
  }, [problems]);
  if (problems.length === 0) return null;
  const goTo = (event: MouseEvent, fieldId: string) => {
    const field = document.getElementById(fieldId);
    if (!field) return;
    event.preventDefault();
    field.focus();
  };
  return (
    <div ref={box} className={styles.summary} role="alert" tabIndex={-1}>
      <h2>
        <Plural
          value={problems.length}
          one="One thing needs your attention"
          other="# things need your attention"
        />
      </h2>
      <ul>
        {problems.map((problem) => (
          <li key={problem.fieldId}>
            <a href={`#${problem.fieldId}`} onClick={(event) => goTo(event, problem.fieldId)}>
              {problem.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
