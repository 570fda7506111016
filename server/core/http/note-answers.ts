import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Log } from "#server/core/log.ts";
import type { NotedOperation } from "#server/core/telemetry/noted-operation.ts";
import { requestMetrics } from "#server/core/telemetry/request-metrics.ts";
import type { Telemetry } from "#server/core/telemetry/telemetry.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** At the address of GraphQL: what is noted of the operation. */
    operation: NotedOperation | null;
  }
}

/** Counts and logs each answer when it was sent. Routes are told by their pattern, never by address. */
export function noteAnswers(app: FastifyInstance, telemetry: Telemetry, log: Log): void {
  const requests = requestMetrics(telemetry.registry);
  app.decorateRequest("operation", null);
  app.addHook("onResponse", (request, reply, next) => {
    const route = request.routeOptions.url ?? "other";
    const { statusCode: status } = reply;
    const method = methods.has(request.method) ? request.method : "other";
    requests.inc({ method, route, status });
    if (request.operation) telemetry.ended(completed(request.operation, reply));
    else if (log.isLevelEnabled("info")) logRequest(request, reply, { method, route, status });
    next();
  });
}

const methods = new Set(["GET", "HEAD", "POST"]);

/** What the route itself could not know: the price stands in the answer, and a refusal in its status. */
function completed(operation: NotedOperation, reply: FastifyReply): NotedOperation {
  const cost = reply.getHeader("x-operation-cost");
  if (cost !== undefined) operation.cost = Number(cost);
  if (reply.statusCode >= 400)
    operation.code ??= reply.statusCode >= 500 ? "INTERNAL_SERVER_ERROR" : "BAD_REQUEST";
  return operation;
}

/** Files of the client and what watches ask for every few seconds are noted only for who looks closely. */
function logRequest({ log }: FastifyRequest, reply: FastifyReply, told: object): void {
  const quiet = reply.statusCode < 400 && reply.request.routeOptions.logLevel === "warn";
  if (quiet) return;
  const ms = Math.round(reply.elapsedTime * 10) / 10;
  log.info({ ...told, ms }, "request");
}
