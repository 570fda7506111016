import { useId, type ReactNode } from "react";
import { FieldError } from "./FieldError.tsx";
import styles from "./Choice.module.css";

interface RadioGroupProps<Value extends string> {
  legend: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  options: readonly { value: Value; label: ReactNode; hint?: ReactNode; disabled?: boolean }[];
  value: Value | null;
  onChange: (value: Value) => void;
  /** Beside each other when there is room. */
  inline?: boolean;
  id?: string;
}

export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { legend, hint, error, options, value, onChange, inline = false } = props;
  const name = useId();
  const id = props.id ?? name;
  const describedBy = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean);
  return (
    <fieldset
      className={styles.group}
      id={id}
      tabIndex={-1}
      aria-describedby={describedBy.join(" ") || undefined}
    >
      <legend className={styles.legend}>{legend}</legend>
      {hint ? (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      <div className={inline ? styles.row : undefined}>
        {options.map((option) => (
          <label key={option.value} className={styles.choice}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              onChange={() => onChange(option.value)}
            />
            <span className={styles.text}>
              <span>{option.label}</span>
              {option.hint ? <span className={styles.hint}>{option.hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
    </fieldset>
  );
}
