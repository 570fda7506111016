import { IconChevronDown } from "@tabler/icons-react";
import type { ComponentProps } from "react";
import { Field, type FieldText } from "./Field.tsx";
import styles from "./Field.module.css";

interface SelectFieldProps
  extends FieldText, Omit<ComponentProps<"select">, "id" | "className" | "children"> {
  options: readonly { value: string; label: string; lang?: string; disabled?: boolean }[];
}

/** The platform's own list: phones show their wheel. */
export function SelectField({
  label,
  hint,
  error,
  optional,
  id,
  options,
  ...select
}: SelectFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional} id={id}>
      {(control) => (
        <span className={styles.selectBox}>
          <select {...select} {...control} className={`${styles.control} ${styles.select}`}>
            {options.map((option) => (
              <option
                key={option.value}
                value={option.value}
                lang={option.lang}
                disabled={option.disabled}
              >
                {option.label}
              </option>
            ))}
          </select>
          <IconChevronDown size={18} aria-hidden="true" />
        </span>
      )}
    </Field>
  );
}
