import type { FastifyReply } from "fastify";
import type { SessionCookie } from "#server/core/context.ts";
import { sessionCookieName } from "#server/core/http/caller.ts";

/** The session of a request over HTTP; scripts of the page never see it. */
export function sessionOver(
  reply: FastifyReply,
  token: string | null,
  publicUrl: string,
): SessionCookie {
  const name = sessionCookieName(publicUrl);
  const flags = {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure: publicUrl.startsWith("https:"),
  } as const;
  return {
    token,
    set: (fresh, expires) => void reply.setCookie(name, fresh, { ...flags, expires }),
    clear: () => void reply.clearCookie(name, flags),
  };
}
