import type { Log } from "#server/core/log.ts";
import {
  createMetricsRegistry,
  type MetricsRegistry,
} from "#server/core/telemetry/metrics-registry.ts";
import { NotedOperation, type Transport } from "#server/core/telemetry/noted-operation.ts";
import { operationLabel } from "#server/core/telemetry/operation-label.ts";
import { operationMetrics } from "#server/core/telemetry/operation-metrics.ts";
import { failed, type Tracing } from "#server/core/telemetry/tracing.ts";

/** What whoever operates the hub sees of it, without seeing what people write. */
export interface Telemetry {
  registry: MetricsRegistry;
  /** Null: nobody collects traces. */
  tracing: Tracing | null;
  begin(transport: Transport, requestId: string): NotedOperation;
  /** What `work` does is told as part of the operation. */
  within<T>(noted: NotedOperation, work: () => T): T;
  /** Counts and logs an operation, once, when it was answered (a subscription: let in or refused). */
  ended(noted: NotedOperation): void;
}

export function createTelemetry(log: Log, tracing: Tracing | null = null): Telemetry {
  const registry = createMetricsRegistry();
  const count = operationMetrics(registry);
  return {
    registry,
    tracing,
    begin(transport, requestId) {
      const noted = new NotedOperation(transport, requestId);
      noted.span = tracing?.begin("operation", { "hub.request_id": requestId }) ?? null;
      return noted;
    },
    within: ({ span }, work) => (tracing && span ? tracing.within(span, work) : work()),
    ended(noted) {
      const ms = performance.now() - noted.started;
      count(noted, ms);
      endSpan(noted);
      if (log.isLevelEnabled("info")) log.info(lineOf(noted, ms), "operation");
    },
  };
}

function endSpan({ span, name, kind, code, cost, transport }: NotedOperation): void {
  if (span === null) return;
  const label = operationLabel(name);
  span.updateName(`${kind ?? "operation"} ${label}`);
  span.setAttribute("graphql.operation.name", label);
  span.setAttribute("hub.transport", transport);
  if (kind !== null) span.setAttribute("graphql.operation.type", kind);
  if (cost !== null) span.setAttribute("hub.cost", cost);
  if (code !== null) failed(span, code);
  span.end();
}

/** No name, no address, no text: a log is read by more people than the hub's pages are. */
function lineOf(noted: NotedOperation, ms: number) {
  const { requestId, transport, kind, name, code, cost, span } = noted;
  return {
    requestId,
    ...(span && { traceId: span.spanContext().traceId }),
    transport,
    kind,
    operation: operationLabel(name),
    code: code ?? "OK",
    ms: Math.round(ms * 10) / 10,
    cost,
  };
}
