import { watchEventLoop } from "#server/core/telemetry/event-loop-lag.ts";
import type { MetricsRegistry } from "#server/core/telemetry/metrics-registry.ts";
import { counter, gauge, gaugeBy } from "#server/core/telemetry/read-metrics.ts";

/**
 * What the process takes, under the names that everybody's dashboards know. Returns how to stop
 * watching the event loop.
 */
export function processMetrics(registry: MetricsRegistry): () => void {
  const started = Date.now() / 1000 - process.uptime();
  gauge(registry, {
    name: "process_start_time_seconds",
    help: "When the process started",
    read: () => started,
  });
  gauge(registry, {
    name: "process_resident_memory_bytes",
    help: "Memory of the process",
    read: () => process.memoryUsage.rss(),
  });
  gauge(registry, {
    name: "nodejs_heap_size_used_bytes",
    help: "Heap in use",
    read: () => process.memoryUsage().heapUsed,
  });
  gauge(registry, {
    name: "nodejs_external_memory_bytes",
    help: "Memory of objects outside the heap",
    read: () => process.memoryUsage().external,
  });
  counter(registry, {
    name: "process_cpu_seconds",
    help: "Processor time of the process",
    read() {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1e6;
    },
  });
  const loop = watchEventLoop();
  const seconds = (percent: number) => loop.lagMs(percent) / 1e3;
  gaugeBy(registry, "quantile", {
    name: "nodejs_eventloop_lag_seconds",
    help: "How late the event loop was in the last half minute",
    read: () => ({ 0.5: seconds(50), 0.9: seconds(90), 0.99: seconds(99), 1: seconds(100) }),
  });
  return () => loop.close();
}
