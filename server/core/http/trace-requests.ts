import type { Span } from "@opentelemetry/api";
import type { FastifyInstance } from "fastify";
import { failed, type Tracing } from "#server/core/telemetry/tracing.ts";

declare module "fastify" {
  interface FastifyRequest {
    span: Span | null;
  }
}

/** A span for each request, below that of the caller if it says so (W3C Trace Context). */
export function traceRequests(app: FastifyInstance, tracing: Tracing): void {
  app.decorateRequest("span", null);
  app.addHook("onRequest", (request, { raw }, next) => {
    const { headers, routeOptions, method, id } = request;
    // What watches ask for every few seconds would bury everything else.
    if (routeOptions.logLevel === "warn") return next();
    const route = routeOptions.url ?? "other";
    const { traceparent } = headers;
    const below = typeof traceparent === "string" ? { traceparent } : "nothing";
    const attributes = { "http.request.method": method, "http.route": route, "hub.request_id": id };
    const span = tracing.begin(`${method} ${route}`, attributes, below);
    request.span = span;
    // Also of streams, which are taken out of the server's hands.
    raw.once("close", () => {
      span.setAttribute("http.response.status_code", raw.statusCode);
      if (raw.statusCode >= 500) failed(span, String(raw.statusCode));
      span.end();
    });
    next();
  });
  // The body was read in between, outside of whatever was begun above.
  app.addHook("preHandler", (request, _reply, next) => {
    if (request.span) tracing.within(request.span, next);
    else next();
  });
}
