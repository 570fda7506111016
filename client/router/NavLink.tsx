import { useRouterState } from "./contexts.ts";
import { Link, type LinkProps } from "./Link.tsx";

/** A link that says `aria-current="page"` on its page and the pages below it. */
export function NavLink(props: LinkProps) {
  const { pathname } = useRouterState().location;
  const current = pathname === props.to || pathname.startsWith(`${props.to}/`);
  return <Link {...props} aria-current={current ? "page" : undefined} />;
}
