import type { IncomingMessage } from "node:http";
import { isSpoken } from "#server/core/language/sentences.ts";
import { callerAddress, type TrustedProxies } from "#server/core/http/trusted-proxies.ts";

/** What a request says of its sender, over HTTP and over sockets alike. */
export interface Caller {
  address: string;
  device: string;
  /** What was chosen on the page, else what the browser asks for: a BCP 47 tag. */
  language: string;
  /** The session's token, or the key that was sent instead; null when there is neither. */
  token: string | null;
}

/** What says who somebody is, and where it came from. */
export type Credentials = Pick<Caller, "token" | "address">;

/** Behind TLS the name binds the cookie to this host and to https. */
export function sessionCookieName(publicUrl: string): string {
  return publicUrl.startsWith("https:") ? "__Host-hub_session" : "hub_session";
}

export function callerOf(
  request: IncomingMessage,
  { publicUrl, trustProxy }: { publicUrl: string; trustProxy: TrustedProxies },
): Caller {
  return {
    address: callerAddress(request, trustProxy),
    device: (request.headers["user-agent"] ?? "").slice(0, 200),
    language: chosenLanguage(request) ?? acceptedLanguage(request.headers["accept-language"]),
    token: bearerIn(request.headers.authorization) ?? sessionIn(request, publicUrl),
  };
}

/** All keys begin so; no session does. */
export const keyPrefix = "esc_";

/** What follows `Bearer`, valid or not; null when there is none. It stands before any cookie. */
export function bearerIn(authorization: unknown): string | null {
  if (typeof authorization !== "string" || !/^bearer\b/i.test(authorization)) return null;
  const [, token] = /^bearer +([\w-]{1,200})$/i.exec(authorization.trim()) ?? [];
  // Whatever it is, it is answered as a key that opens nothing, never as nobody.
  return token?.startsWith(keyPrefix) ? token : `${keyPrefix}unreadable`;
}

function sessionIn(request: IncomingMessage, publicUrl: string): string | null {
  const token = cookieOf(request, sessionCookieName(publicUrl));
  return token?.startsWith(keyPrefix) ? null : token;
}

const languageTag = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/;

/** The best one that the hub speaks; where it speaks none, the best one: texts may be in it. */
function acceptedLanguage(header = ""): string {
  const wanted = header
    .split(",", 20)
    .map(rankedTag)
    .filter(({ tag, rank }) => languageTag.test(tag) && rank > 0)
    .toSorted((one, other) => other.rank - one.rank)
    .map(({ tag }) => tag);
  return wanted.find(isSpoken) ?? wanted[0] ?? "en";
}

/** `vi;q=0.8` */
function rankedTag(entry: string): { tag: string; rank: number } {
  const [tag = "", ...parameters] = entry.split(";").map((part) => part.trim());
  const quality = parameters.find((parameter) => /^q=/i.test(parameter));
  return { tag, rank: quality === undefined ? 1 : Number(quality.slice(2)) };
}

function chosenLanguage(request: IncomingMessage): string | null {
  const chosen = cookieOf(request, "lang");
  return chosen !== null && languageTag.test(chosen) ? chosen : null;
}

/** Only values of letters, digits, - and _: ours are. */
export function cookieOf(request: IncomingMessage, name: string): string | null {
  for (const pair of (request.headers.cookie ?? "").split(";")) {
    const [key, value] = pair.trim().split("=", 2);
    if (key === name && value && /^[\w-]{1,200}$/.test(value)) return value;
  }
  return null;
}
