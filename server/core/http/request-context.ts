import type { FastifyRequest } from "fastify";
import type { HubContext, Services } from "#server/core/context.ts";
import { bearerIn, callerOf } from "#server/core/http/caller.ts";
import type { ReadViewer } from "#server/core/http/graphql-route.ts";
import { fromOwnPage } from "#server/core/http/own-page.ts";
import { makeContext } from "#server/core/make-context.ts";

/** For addresses beside GraphQL: who asks is known, and no session is begun or ended. */
export async function contextOfRequest(
  services: Services,
  readViewer: ReadViewer,
  request: FastifyRequest,
): Promise<HubContext> {
  const caller = callerOf(request.raw, services.config);
  return makeContext(services, await readViewer(services, caller), caller, request.id);
}

/**
 * The same for what is written down, or tells of people: a session counts only when a page of ours or
 * the person asked for it. Everybody else is nobody.
 */
export function contextOfOwnPage(
  services: Services,
  readViewer: ReadViewer,
  request: FastifyRequest,
): Promise<HubContext> {
  const { raw } = request;
  const withKey = bearerIn(raw.headers.authorization) !== null;
  if (!withKey && !fromOwnPage(raw, services.config.publicUrl)) delete raw.headers.cookie;
  return contextOfRequest(services, readViewer, request);
}
