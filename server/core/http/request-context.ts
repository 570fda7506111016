import type { FastifyRequest } from "fastify";
import type { HubContext, Services } from "#server/core/context.ts";
import { callerOf } from "#server/core/http/caller.ts";
import type { ReadViewer } from "#server/core/http/graphql-route.ts";
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
