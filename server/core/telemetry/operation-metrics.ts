import { Counter, Histogram } from "prom-client";
import { liveErrorCodes } from "#schema/live.ts";
import { errorCodes } from "#server/core/graphql/error-codes.ts";
import { costBudgets } from "#server/core/cost/cost.limits.ts";
import { operationLimits } from "#server/core/graphql/operation.limits.ts";
import type { MetricsRegistry } from "#server/core/telemetry/metrics-registry.ts";
import type { NotedOperation } from "#server/core/telemetry/noted-operation.ts";
import { operationLabel } from "#server/core/telemetry/operation-label.ts";

/** Seconds: a read from a warm database, a page, a command, what somebody waits for, what is wrong. */
const durations = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
const costs = [10, 50, 100, 500, 1_000, 5_000, 12_000];

const codes: ReadonlySet<string> = new Set([
  ...Object.keys(errorCodes),
  ...Object.values(liveErrorCodes),
]);

/** Operations of GraphQL, on all transports. */
export function operationMetrics(
  registry: MetricsRegistry,
): (noted: NotedOperation, ms: number) => void {
  const registers = [registry];
  const operations = new Counter({
    name: "hub_operations",
    help: "Operations that were answered, by name and by the code of their first error",
    labelNames: ["transport", "kind", "operation", "code"],
    registers,
  });
  const seconds = new Histogram({
    name: "hub_operation_duration_seconds",
    help: "How long operations took; a subscription until it was let in",
    labelNames: ["kind", "operation"],
    buckets: durations,
    registers,
  });
  const cost = new Histogram({
    name: "hub_operation_cost",
    help: "What operations were weighed with before they ran",
    labelNames: ["kind"],
    buckets: costs,
    registers,
  });
  const actual = new Histogram({
    name: "hub_operation_actual_cost",
    help: "How many things answers held, of one in sixteen",
    labelNames: ["kind"],
    buckets: costs,
    registers,
  });
  const refusals = new Counter({
    name: "hub_refusals",
    help: "Operations that were refused for a limit or a budget, by code and by which",
    labelNames: ["code", "by"],
    registers,
  });
  return (noted, ms) => {
    const kind = noted.kind ?? "unknown";
    const operation = operationLabel(noted.name);
    operations.inc({ transport: noted.transport, kind, operation, code: codeLabel(noted.code) });
    seconds.observe({ kind, operation }, ms / 1000);
    if (noted.cost !== null) cost.observe({ kind }, noted.cost);
    if (noted.actual !== null) actual.observe({ kind }, noted.actual);
    const by = refusedBy(noted);
    if (by !== null) refusals.inc({ code: codeLabel(noted.code), by });
  };
}

function codeLabel(code: string | null): string {
  if (code === null) return "OK";
  return codes.has(code) ? code : "other";
}

/** What an operation can be refused for: nobody makes up a label. */
const limitsAndBudgets: ReadonlySet<string> = new Set([
  ...Object.keys(operationLimits),
  ...Object.keys(costBudgets),
]);

function refusedBy({ code, refusedBy: by }: NotedOperation): string | null {
  if (code === "TIMED_OUT") return "seconds";
  return by !== null && limitsAndBudgets.has(by) ? by : null;
}
