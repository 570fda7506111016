import type { IncomingMessage } from "node:http";

/**
 * Whether a request may act with the cookie it carries. A browser says where a page comes from;
 * programs say nothing and carry no cookie of somebody else. Checked on HTTP and both sockets.
 */
export function originAllowed(request: IncomingMessage, publicUrl: string): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin);
  const own = new URL(publicUrl);
  if (from.origin === own.origin) return true;
  // By another name that leads here: its pages are ours, unless they came without our TLS.
  return from.host === host && (own.protocol === "http:" || from.protocol === "https:");
}
