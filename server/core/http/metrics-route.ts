import { createHash, timingSafeEqual } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Config } from "#server/core/config.ts";
import { answerNotFound } from "#server/core/http/error-handler.ts";
import { isOwnMachine } from "#server/core/http/loopback.ts";
import type { Telemetry } from "#server/core/telemetry/telemetry.ts";

/**
 * What the hub counts, as OpenMetrics: for who knows METRICS_TOKEN, or without one for who sits at the
 * hub's own machine. To everybody else it looks as if there were nothing.
 */
export function addMetricsRoute(
  app: FastifyInstance,
  { registry }: Telemetry,
  config: Config,
): void {
  app.get("/metrics", { logLevel: "warn" }, async (request, reply) => {
    if (!mayRead(request, config)) {
      return answerNotFound(request, reply, "There is nothing at this address.");
    }
    return reply
      .header("content-type", registry.contentType)
      .header("cache-control", "no-store")
      .send(await registry.metrics());
  });
}

function mayRead({ raw, headers }: FastifyRequest, config: Config): boolean {
  if (config.metricsToken === null) return isOwnMachine(raw, config);
  const [scheme = "", token = ""] = (headers.authorization ?? "").split(" ", 2);
  return scheme.toLowerCase() === "bearer" && equal(token, config.metricsToken);
}

/** Takes the same time whatever is wrong with it. */
function equal(one: string, other: string): boolean {
  const hash = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(hash(one), hash(other));
}
