import { Counter } from "prom-client";
import type { MetricsRegistry } from "#server/core/telemetry/metrics-registry.ts";

/** Requests over HTTP, GraphQL among them. `route` is one of ours, never the address itself. */
export function requestMetrics(registry: MetricsRegistry) {
  return new Counter({
    name: "hub_http_requests",
    help: "Requests that were answered over HTTP, by route and status",
    labelNames: ["method", "route", "status"],
    registers: [registry],
  });
}
