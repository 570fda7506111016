import { type OpenMetricsContentType, Registry } from "prom-client";

/** What one hub counts; a process may run several. */
export type MetricsRegistry = Registry<OpenMetricsContentType>;

export function createMetricsRegistry(): MetricsRegistry {
  const registry: MetricsRegistry = new Registry();
  registry.setContentType(Registry.OPENMETRICS_CONTENT_TYPE);
  return registry;
}
