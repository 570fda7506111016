import type { ReactNode } from "react";
import { Link, type LinkProps } from "#client/router/Link.tsx";
import { buttonClass, type ButtonLook } from "./button-class.ts";

interface LinkButtonProps extends Omit<LinkProps, "className">, ButtonLook {
  icon?: ReactNode;
}

/** A link that goes to the next step and looks like a button. */
export function LinkButton({ variant, size, wide, icon, children, ...rest }: LinkButtonProps) {
  return (
    <Link {...rest} className={buttonClass({ variant, size, wide })}>
      {icon}
      {children}
    </Link>
  );
}
