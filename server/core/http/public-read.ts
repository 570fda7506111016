import type { FastifyReply, FastifyRequest } from "fastify";

/** What a page of another site cannot send without asking the hub first. */
const asksFirst = ["apollo-require-preflight", "x-apollo-operation-name", "authorization"] as const;

/**
 * A GET that any page on the web could have sent. It is answered as to nobody, whatever cookies came
 * with it, so that there is nothing to steal; then anybody may read the answer, and keep it.
 */
export function isPublicRead({ method, headers }: FastifyRequest): boolean {
  if (method !== "GET" || headers["content-type"] !== undefined) return false;
  return asksFirst.every((name) => headers[name] === undefined);
}

/** Takes the sender's cookies away and tells Apollo's guard against forgery that all is well. */
export function makePublic(request: FastifyRequest, reply: FastifyReply): void {
  delete request.raw.headers.cookie;
  request.raw.headers["apollo-require-preflight"] = "answered as to nobody";
  void reply.headers({
    "access-control-allow-origin": "*",
    "access-control-expose-headers":
      "etag, ratelimit, ratelimit-policy, retry-after, x-operation-cost, x-request-id",
  });
}
