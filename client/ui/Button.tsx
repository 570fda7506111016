import type { ComponentProps, MouseEvent, ReactNode } from "react";
import { buttonClass, type ButtonLook } from "./button-class.ts";
import styles from "./Button.module.css";

interface ButtonProps extends ComponentProps<"button">, ButtonLook {
  icon?: ReactNode;
  /** Work is under way: the button stays focusable and ignores presses. */
  busy?: boolean;
}

/** A button is `type="button"` unless told otherwise; forms say `type="submit"`. */
export function Button({
  variant,
  size,
  wide,
  icon,
  busy = false,
  className,
  ...rest
}: ButtonProps) {
  const swallow = (event: MouseEvent<HTMLButtonElement>) => {
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <button
      type="button"
      {...rest}
      className={buttonClass({ variant, size, wide }, className)}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest["aria-disabled"]}
      onClick={busy ? swallow : rest.onClick}
    >
      {busy ? <span className={styles.busy} aria-hidden="true" /> : icon}
      {rest.children}
    </button>
  );
}
