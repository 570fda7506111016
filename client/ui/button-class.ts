import styles from "./Button.module.css";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";

export interface ButtonLook {
  /** One primary button a view. */
  variant?: ButtonVariant;
  size?: "normal" | "small";
  wide?: boolean;
}

/** The class of anything that looks like a button. */
export function buttonClass(
  { variant = "secondary", size = "normal", wide = false }: ButtonLook,
  more?: string,
): string {
  const parts = [styles.button, styles[variant]];
  if (size === "small") parts.push(styles.small);
  if (wide) parts.push(styles.wide);
  if (more) parts.push(more);
  return parts.join(" ");
}
