import type { IncomingMessage } from "node:http";
import { originAllowed } from "#server/core/http/origin.ts";

/**
 * Whether a page of this hub, or the person at the browser, asks for an address: a link on somebody
 * else's page brings the cookie along as well. Browsers say where a request comes from; programs, and
 * browsers too old for that, say nothing and are believed.
 */
export function fromOwnPage(request: IncomingMessage, publicUrl: string): boolean {
  const { origin, referer, "sec-fetch-site": site } = request.headers;
  if (origin !== undefined) return originAllowed(request, publicUrl);
  if (site !== undefined) return site === "same-origin" || site === "none";
  if (referer === undefined) return true;
  return URL.canParse(referer) && new URL(referer).origin === new URL(publicUrl).origin;
}
