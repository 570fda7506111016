import type { Database } from "#server/core/database/database.ts";
import type { MetricsRegistry } from "#server/core/telemetry/metrics-registry.ts";
import { gauge, gaugeBy } from "#server/core/telemetry/read-metrics.ts";

/** The connections of this node: who waits long waits for the database. */
export function databaseMetrics(registry: MetricsRegistry, database: Database): void {
  gaugeBy(registry, "state", {
    name: "hub_database_connections",
    help: "Connections to the database; the embedded one has one",
    read() {
      const { size, idle } = database.connections();
      return { idle, used: size - idle };
    },
  });
  gauge(registry, {
    name: "hub_database_waiting",
    help: "Statements and transactions that wait for a connection",
    read: () => database.connections().waiting,
  });
}
