import { useLocation } from "#client/router/hooks.ts";

/** After signing in one comes back to the page one was on. */
export function useSignInPath(): string {
  const { pathname, search } = useLocation();
  if (pathname === "/" || pathname === "/sign-in") return "/sign-in";
  return `/sign-in?next=${encodeURIComponent(pathname + search)}`;
}
