import { randomUUID } from "node:crypto";
import cookie from "@fastify/cookie";
import fastify, { type FastifyInstance } from "fastify";
import type { Config } from "#server/core/config.ts";
import { answerError, answerErrors } from "#server/core/http/error-handler.ts";
import { securityHeaders } from "#server/core/http/security-headers.ts";
import type { Log } from "#server/core/log.ts";

/** Bytes: the longest text that may be written, as JSON in any script, fits several times over. */
const bodyLimit = 200_000;

/** The HTTP server without its routes: headers, cookies, request ids, errors as JSON. */
export async function createApp(config: Config, log: Log): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: log,
    bodyLimit,
    trustProxy: config.trustProxy,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    frameworkErrors: answerError,
    forceCloseConnections: "idle",
    routerOptions: { maxParamLength: 200 },
  }) as unknown as FastifyInstance;
  const secure = await securityHeaders(config);
  app.addHook("onRequest", (request, reply, next) => {
    reply.headers(secure).header("x-request-id", request.id);
    next();
  });
  // Cookies are read where they are needed (`caller.ts`); here they are only set.
  await app.register(cookie, { hook: false });
  answerErrors(app);
  return app;
}
