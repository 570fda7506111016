import type { ComponentProps, ReactNode } from "react";
import styles from "./IconButton.module.css";

interface IconButtonProps extends Omit<ComponentProps<"button">, "children" | "aria-label"> {
  /** What pressing it does, read aloud and shown on hover. */
  label: string;
  icon: ReactNode;
  size?: "normal" | "small";
}

export function IconButton({ label, icon, size = "normal", className, ...rest }: IconButtonProps) {
  const parts = [styles.icon, size === "small" && styles.small, className].filter(Boolean);
  return (
    <button type="button" title={label} {...rest} aria-label={label} className={parts.join(" ")}>
      {icon}
    </button>
  );
}
