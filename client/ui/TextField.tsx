import type { ComponentProps } from "react";
import { Field, type FieldText } from "./Field.tsx";
import styles from "./Field.module.css";

type TextFieldProps = FieldText & Omit<ComponentProps<"input">, "id" | "className">;

export function TextField({ label, hint, error, optional, id, ...input }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional} id={id}>
      {(control) => <input type="text" {...input} {...control} className={styles.control} />}
    </Field>
  );
}
