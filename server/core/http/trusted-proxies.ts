import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";
import { cameThroughProxy, isLoopback } from "#server/core/http/loopback.ts";

/**
 * Whose word on who calls is taken: nobody's, that of so many proxies in a row (true: of one), or
 * that of the proxies at these addresses.
 */
export type TrustedProxies = boolean | number | BlockList;

/** `1`, `2`, `no`, or addresses and networks: `10.0.0.0/8, fd00::/8, 203.0.113.7`. Null: neither. */
export function readTrustedProxies(text: string): TrustedProxies | null {
  const word = text.toLowerCase();
  if (["true", "yes", "on"].includes(word)) return true;
  if (["0", "false", "no", "off"].includes(word)) return false;
  if (/^[1-9]$/.test(word)) return Number(word);
  const list = new BlockList();
  return word.split(",").every((entry) => addNetwork(list, entry.trim())) ? list : null;
}

/** Adds an address or a network in CIDR form; false when it is neither. */
export function addNetwork(list: BlockList, entry: string): boolean {
  const [address = "", bits, more] = entry.split("/");
  const version = isIP(address);
  if (version === 0 || more !== undefined) return false;
  const family = version === 4 ? "ipv4" : "ipv6";
  if (bits === undefined) list.addAddress(address, family);
  else if (!/^\d{1,3}$/.test(bits) || Number(bits) > (version === 4 ? 32 : 128)) return false;
  else list.addSubnet(address, Number(bits), family);
  return true;
}

/**
 * The address of the caller. Each proxy adds to the end of X-Forwarded-For whom it speaks for: what
 * stands before the entries of our own proxies anybody may invent, and is not looked at.
 */
export function callerAddress(request: IncomingMessage, trusted: TrustedProxies): string {
  const peer = plain(request.socket.remoteAddress ?? "unknown");
  if (trusted === false || trusted === 0) {
    // Whoever a proxy on this machine lets in must not be taken for somebody who sits at it.
    return isLoopback(peer) && cameThroughProxy(request) ? "proxy" : peer;
  }
  const forwarded = String(request.headers["x-forwarded-for"] ?? "").split(",");
  let caller = peer;
  for (let hop = 0; speaksForOthers(caller, hop, trusted); hop += 1) {
    const before = plain(forwarded.pop()?.trim() ?? "");
    if (isIP(before) === 0) break;
    caller = before;
  }
  return caller;
}

/** Whether `address`, so many steps from the hub, is a proxy of ours. */
function speaksForOthers(address: string, hop: number, trusted: TrustedProxies): boolean {
  if (!(trusted instanceof BlockList)) return hop < Number(trusted);
  return isIn(trusted, address);
}

export function isIn(list: BlockList, address: string): boolean {
  const version = isIP(address);
  return version !== 0 && list.check(address, version === 4 ? "ipv4" : "ipv6");
}

/** Without port, brackets or the prefix of an IPv4 address in IPv6. */
function plain(address: string): string {
  const bare = address
    .replace(/^\[(.*)\](?::\d+)?$/, "$1")
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1");
  return bare.replace(/^::ffff:(?=\d+\.)/i, "");
}
