import type { Attributes, Span } from "@opentelemetry/api";

/** Where a span stands: below what runs now, below somebody else's request, or alone. */
export type Below = "now" | "nothing" | { traceparent: string };

/** Tells where time goes, to whoever collects it (see open-telemetry.ts). */
export interface Tracing {
  begin(name: string, attributes: Attributes, below?: Below): Span;
  /** What is begun in `work` stands below the span. */
  within<T>(span: Span, work: () => T): T;
  /** Hands over what was not sent yet. */
  close(): Promise<void>;
}

/** Runs `work` in a span that ends with it, whatever comes of it. */
export async function traced<T>(
  tracing: Tracing | null,
  [name, attributes, below]: Parameters<Tracing["begin"]>,
  work: () => Promise<T>,
): Promise<T> {
  if (tracing === null) return work();
  const span = tracing.begin(name, attributes, below);
  try {
    return await tracing.within(span, work);
  } catch (error) {
    failed(span, error instanceof Error ? error.constructor.name : "Error");
    throw error;
  } finally {
    span.end();
  }
}

/** With a code or a kind, never with a message: that may repeat what somebody wrote. */
export function failed(span: Span, kind: string): void {
  span.setAttribute("error.type", kind);
  // SpanStatusCode.ERROR; importing the package for it would load it for everybody.
  span.setStatus({ code: 2 });
}
