import type { ComponentProps, MouseEvent } from "react";
import { useRouter } from "./contexts.ts";
import type { NavigateOptions } from "./router.ts";

export interface LinkProps extends Omit<ComponentProps<"a">, "href">, NavigateOptions {
  /** An address of the hub, absolute or relative to the present one. */
  to: string;
}

/** A link within the hub: no reload. New tabs, downloads and other keys stay the browser's. */
export function Link({
  to,
  replace,
  state,
  preventScrollReset,
  onClick,
  children,
  ...rest
}: LinkProps) {
  const router = useRouter();
  const go = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (event.defaultPrevented || !isPlain(event) || rest.target || rest.download) return;
    event.preventDefault();
    const here = event.currentTarget.href === window.location.href;
    void router.navigate(to, { replace: replace ?? here, state, preventScrollReset });
  };
  return (
    <a {...rest} href={to} onClick={go}>
      {children}
    </a>
  );
}

function isPlain({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean {
  return button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey;
}
