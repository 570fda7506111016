import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";
import type { Config } from "#server/core/config.ts";

/** An address that only the hub's own machine calls from. */
export function isLoopback(address: string): boolean {
  return address === "::1" || address.replace(/^::ffff:/, "").startsWith("127.");
}

/** What proxies write down of whom they speak for. */
const forwarding = [
  "forwarded",
  "via",
  "x-real-ip",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-proto",
  "cf-connecting-ip",
  "true-client-ip",
] as const;

/** Somebody else passed the request on, and says so. */
export function cameThroughProxy({ headers }: IncomingMessage): boolean {
  return forwarding.some((name) => headers[name] !== undefined);
}

/**
 * Whether somebody who sits at the hub's own machine asks. A proxy on that machine calls from there
 * too, for everybody: where one is configured, or has left a trace, nobody is believed. A name of
 * the machine in the address keeps out pages that have made their own name lead here.
 */
export function isOwnMachine(
  request: IncomingMessage,
  { publicUrl, trustProxy }: Pick<Config, "publicUrl" | "trustProxy">,
): boolean {
  // The hub itself speaks no TLS: with https something stands before it.
  if (trustProxy !== false || publicUrl.startsWith("https:") || cameThroughProxy(request))
    return false;
  return isLoopback(request.socket.remoteAddress ?? "") && namesThisMachine(request.headers.host);
}

function namesThisMachine(host = ""): boolean {
  const name = host.replace(/:\d+$/, "").replace(/^\[(.*)\]$/, "$1");
  return name === "localhost" || (isIP(name) !== 0 && isLoopback(name));
}
