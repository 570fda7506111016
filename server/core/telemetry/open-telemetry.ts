import { AsyncLocalStorage } from "node:async_hooks";
import {
  type Context,
  ROOT_CONTEXT,
  type Span,
  type SpanContext,
  trace,
  TraceFlags,
} from "@opentelemetry/api";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { detectResources, envDetector, resourceFromAttributes } from "@opentelemetry/resources";
import { BatchSpanProcessor, NodeTracerProvider } from "@opentelemetry/sdk-trace-node";
import type { Below, Tracing } from "#server/core/telemetry/tracing.ts";

/**
 * Traces for an OpenTelemetry collector, by the standard OTEL_ variables. Loaded only when they are
 * set. Nothing is registered for the whole process: it may run several hubs.
 */
export function openTelemetry(): Tracing {
  const own = resourceFromAttributes({ "service.name": "esc-hub" });
  const provider = new NodeTracerProvider({
    resource: own.merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  const tracer = provider.getTracer("esc-hub");
  const running = new AsyncLocalStorage<Span>();

  function contextOf(below: Below): Context {
    if (below === "nothing") return ROOT_CONTEXT;
    if (below !== "now") {
      const parent = readTraceparent(below.traceparent);
      return parent ? trace.setSpanContext(ROOT_CONTEXT, parent) : ROOT_CONTEXT;
    }
    const span = running.getStore();
    return span ? trace.setSpan(ROOT_CONTEXT, span) : ROOT_CONTEXT;
  }

  return {
    begin: (name, attributes, below = "now") =>
      tracer.startSpan(name, { attributes }, contextOf(below)),
    within: (span, work) => running.run(span, work),
    close: () => provider.shutdown(),
  };
}

const w3c = /^[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(?:-.*)?$/;

/** W3C Trace Context; null: not one, or one that says nothing. */
function readTraceparent(header: string): SpanContext | null {
  const [, traceId = "", spanId = "", flags = ""] = w3c.exec(header) ?? [];
  if (/^0*$/.test(traceId) || /^0*$/.test(spanId) || header.startsWith("ff")) return null;
  const traceFlags = Number.parseInt(flags, 16) & TraceFlags.SAMPLED;
  return { traceId, spanId, traceFlags, isRemote: true };
}
