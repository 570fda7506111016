/**
 * Where to go after signing in: only a path of this hub. Anything that a browser could read as
 * another host (`//host`, `/\host`, `https:`) or that leads back here becomes the start page.
 */
export function returnPath(next: string | null): string {
  if (!next?.startsWith("/")) return "/";
  const url = URL.parse(next, "http://hub.invalid");
  // As the browser reads it: control characters dropped, backslashes turned, dots resolved.
  if (!url || url.host !== "hub.invalid" || url.pathname.startsWith("//")) return "/";
  return url.pathname === "/sign-in" ? "/" : url.pathname + url.search + url.hash;
}
