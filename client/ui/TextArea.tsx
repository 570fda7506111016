import { useLingui } from "@lingui/react/macro";
import { useLayoutEffect, useRef, type ComponentProps, type RefObject } from "react";
import { Field, type FieldText } from "./Field.tsx";
import { countGraphemes } from "./graphemes.ts";
import styles from "./Field.module.css";

interface TextAreaProps
  extends FieldText, Omit<ComponentProps<"textarea">, "id" | "className" | "value" | "ref"> {
  value: string;
  /** The longest text the server takes, in graphemes (schema/limits.ts). Longer ones stay, marked. */
  max?: number;
  ref?: RefObject<HTMLTextAreaElement | null>;
}

/** Grows with its text, up to 60 % of the window. */
export function TextArea({
  label,
  hint,
  error,
  optional,
  id,
  value,
  max,
  ref,
  ...rest
}: TextAreaProps) {
  const own = useRef<HTMLTextAreaElement>(null);
  const area = ref ?? own;
  useLayoutEffect(() => {
    const element = area.current;
    if (!element) return;
    element.style.height = "auto";
    element.style.height = `min(60vh, ${element.scrollHeight + 2}px)`;
  });
  return (
    <Field
      label={label}
      hint={hint}
      error={error}
      optional={optional}
      id={id}
      below={max ? <TextCounter value={value} max={max} /> : null}
    >
      {(control) => (
        <textarea
          rows={3}
          {...rest}
          {...control}
          ref={area}
          value={value}
          className={styles.control}
        />
      )}
    </Field>
  );
}

/** Shown from 80 % of the limit on, so that it is not in the way before. */
export function TextCounter({ value, max }: { value: string; max: number }) {
  const { t, i18n } = useLingui();
  // A code unit count is never below the grapheme count: short texts need no segmenting.
  if (value.length < max * 0.8) return null;
  const left = max - countGraphemes(value);
  if (left > max * 0.2) return null;
  const amount = i18n.number(Math.abs(left));
  return (
    <p className={left < 0 ? `${styles.counter} ${styles.over}` : styles.counter} role="status">
      {left < 0 ? t`${amount} characters too many` : t`${amount} characters left`}
    </p>
  );
}
