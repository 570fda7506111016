import { createHash } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import { variesBy } from "#server/core/http/public-read.ts";

/** Seconds: what is public changes while people work, and a reader should see it soon. */
export const publicAnswerSeconds = 30;

/** What hangs on the reader, or did not go well, is kept by nobody. */
export const keptByNobody = "private, no-store";

const vary = ["accept", "accept-encoding", "accept-language", "x-hub-cost", ...variesBy].join(", ");

/** An answer that is the same for everybody with that language: caches may keep and revalidate it. */
export function sendPublicAnswer(request: FastifyRequest, reply: FastifyReply, body: string): void {
  void reply.header("cache-control", `public, max-age=${publicAnswerSeconds}`).header("vary", vary);
  sendMarked(request, reply, body);
}

/** Sends a text with its mark, or 304 to whoever has it already. */
export function sendMarked(request: FastifyRequest, reply: FastifyReply, body: string): void {
  // Weak: the same answer compressed in another way has the same mark.
  const tag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  void reply.header("etag", tag);
  if (isKnown(request.headers["if-none-match"], tag)) void reply.code(304).send();
  else void reply.send(body);
}

function isKnown(header: string | undefined, tag: string): boolean {
  const opaque = tag.slice(2);
  return (header ?? "").split(",").some((known) => {
    const trimmed = known.trim();
    return trimmed === "*" || trimmed.replace(/^W\//, "") === opaque;
  });
}
