import { nameOfStatement, shapeOfStatement } from "#server/core/telemetry/statement-shape.ts";
import { failed, type Tracing } from "#server/core/telemetry/tracing.ts";

/** Stands between the hub and the driver of its database. */
export type WatchStatement = <T>(text: string, answer: Promise<T>) => Promise<T>;

/** A span for each statement, with its shape and never its values. */
export function traceStatements(tracing: Tracing): WatchStatement {
  return async (text, answer) => {
    const name = nameOfStatement(text);
    const span = tracing.begin(name, {
      "db.system.name": "postgresql",
      "db.query.text": shapeOfStatement(text),
    });
    try {
      return await answer;
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
      failed(span, code);
      throw error;
    } finally {
      span.end();
    }
  };
}
