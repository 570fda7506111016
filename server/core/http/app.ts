import compress from "@fastify/compress";
import cookie from "@fastify/cookie";
import fastify, { type FastifyInstance, LogController } from "fastify";
import type { Config } from "#server/core/config.ts";
import { brokenRequestAnswers } from "#server/core/http/broken-request.ts";
import { answerError, answerErrors } from "#server/core/http/error-handler.ts";
import { noteAnswers } from "#server/core/http/note-answers.ts";
import { requestIdOf } from "#server/core/http/request-id.ts";
import { securityHeaders } from "#server/core/http/security-headers.ts";
import { traceRequests } from "#server/core/http/trace-requests.ts";
import type { Log } from "#server/core/log.ts";
import type { Telemetry } from "#server/core/telemetry/telemetry.ts";

/** Bytes: the longest text that may be written, as JSON in any script, fits several times over. */
const bodyLimit = 200_000;

/** Bytes: one packet carries less in about the same time. */
const compressedFrom = 1_400;

/**
 * How long somebody may take to say what they want. A connection that drips one letter a minute
 * costs its sender nothing and holds a place here; a weak link is through with its 200 kB in less.
 */
export const httpTimes = {
  /** From the first byte to the end of the headers. */
  headersMs: 10_000,
  /** To the end of the body. */
  requestMs: 60_000,
  /** How often late ones are looked for. */
  checkMs: 2_000,
};

/** The HTTP server without its routes: headers, cookies, request ids, errors as JSON. */
export async function createApp(
  config: Config,
  log: Log,
  telemetry: Telemetry,
  times: typeof httpTimes = httpTimes,
): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: log,
    bodyLimit,
    requestTimeout: times.requestMs,
    http: { headersTimeout: times.headersMs, connectionsCheckingInterval: times.checkMs },
    clientErrorHandler: brokenRequestAnswers(config, log),
    genReqId: requestIdOf,
    requestIdHeader: false,
    // Its own lines tell the address that was asked and who asked.
    logController: new LogController({
      disableRequestLogging: true,
      requestIdLogLabel: "requestId",
    }),
    frameworkErrors: answerError,
    forceCloseConnections: "idle",
    routerOptions: { maxParamLength: 200 },
  }) as unknown as FastifyInstance;
  app.decorate("publicUrl", config.publicUrl);
  const secure = await securityHeaders(config);
  app.addHook("onRequest", (request, reply, next) => {
    reply.headers(secure).header("x-request-id", request.id);
    next();
  });
  // Small answers are sent as they are; what a cache keeps is told apart by its encoding.
  await app.register(compress, {
    globalDecompression: false,
    threshold: compressedFrom,
    encodings: ["br", "gzip"],
  });
  // Cookies are read where they are needed (`caller.ts`); here they are only set.
  await app.register(cookie, { hook: false });
  if (telemetry.tracing) traceRequests(app, telemetry.tracing);
  noteAnswers(app, telemetry, log);
  answerErrors(app);
  return app;
}
