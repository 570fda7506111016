import type { Span } from "@opentelemetry/api";

/** How operations come. */
export type Transport = "http" | "websocket" | "sse";

/** What is told of one operation, from its request to its answer; never what was asked or answered. */
export class NotedOperation {
  readonly transport: Transport;
  readonly requestId: string;
  readonly started = performance.now();
  /** As the one who asks has called it. */
  name: string | null = null;
  kind: "query" | "mutation" | "subscription" | null = null;
  /** See limits.ts; null when it was refused before it was weighed. */
  cost: number | null = null;
  /** Things that its answer held; null when they were not counted, see `Meter.sample`. */
  actual: number | null = null;
  /** The limit or the kind of budget that it was refused for. */
  refusedBy: string | null = null;
  /** `extensions.code` of its first error; null while there is none. */
  code: string | null = null;
  /** Null: nobody collects traces. */
  span: Span | null = null;

  constructor(transport: Transport, requestId: string) {
    this.transport = transport;
    this.requestId = requestId;
  }

  /** Takes from its first error which limit or budget it was refused for, if that is what it says. */
  refused(extensions: Record<string, unknown> = {}): void {
    const by = extensions["measure"] ?? extensions["budget"];
    if (typeof by === "string") this.refusedBy = by;
  }
}
