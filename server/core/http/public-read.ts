import type { FastifyReply, FastifyRequest } from "fastify";
import { bearerIn } from "#server/core/http/caller.ts";

/** What a page of another site cannot send without asking the hub first. */
const unusual = ["content-type", "apollo-require-preflight", "x-apollo-operation-name"] as const;

/** What says who asks, or that a cookie counts: an answer for everybody is none to such a request. */
export const variesBy = ["authorization", "cookie", ...unusual] as const;

/**
 * A GET without a key that any page on the web could have sent, or that brings no cookie. It is
 * answered as to nobody, whatever cookies came with it, so that there is nothing to steal; then
 * anybody may read the answer, and keep it.
 */
export function isPublicRead({ method, headers }: FastifyRequest): boolean {
  if (method !== "GET" && method !== "HEAD") return false;
  if (bearerIn(headers.authorization) !== null) return false;
  return headers.cookie === undefined || !asksFirst({ headers });
}

/** A browser lets no page of another site send this before the hub has allowed it. */
export function asksFirst({ headers }: Pick<FastifyRequest, "headers">): boolean {
  return unusual.some((name) => headers[name] !== undefined);
}

/** Tells Apollo's guard against forgery that all is well. */
export function vouchFor(request: FastifyRequest, why: string): void {
  request.raw.headers["apollo-require-preflight"] = why;
}

/** Takes the sender's cookies away, and lets every page read the answer. */
export function makePublic(request: FastifyRequest, reply: FastifyReply): void {
  delete request.raw.headers.cookie;
  vouchFor(request, "answered as to nobody");
  void reply.headers({
    "access-control-allow-origin": "*",
    "access-control-expose-headers":
      "etag, ratelimit, ratelimit-policy, retry-after, x-operation-cost, x-request-id",
  });
}
