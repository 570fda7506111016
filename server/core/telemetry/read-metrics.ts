import { Counter, Gauge } from "prom-client";
import type { MetricsRegistry } from "#server/core/telemetry/metrics-registry.ts";

/** What is somewhere already, read at the moment somebody asks: counting it costs nothing. */
interface Told<Value> {
  name: string;
  help: string;
  read(): Value;
}

/** What goes up and down. */
export function gauge(registry: MetricsRegistry, { name, help, read }: Told<number>): void {
  const collect = function (this: Gauge) {
    this.set(read());
  };
  registry.registerMetric(new Gauge({ name, help, registers: [], collect }));
}

/** Several of one kind, told apart by a label. */
export function gaugeBy(
  registry: MetricsRegistry,
  label: string,
  { name, help, read }: Told<Record<string, number>>,
): void {
  const collect = function (this: Gauge) {
    for (const [value, amount] of Object.entries(read())) this.set({ [label]: value }, amount);
  };
  registry.registerMetric(new Gauge({ name, help, labelNames: [label], registers: [], collect }));
}

/** What only goes up; `name` without `_total`, which the format adds. */
export function counter(registry: MetricsRegistry, { name, help, read }: Told<number>): void {
  const collect = function (this: Counter) {
    this.reset();
    this.inc(read());
  };
  registry.registerMetric(new Counter({ name, help, registers: [], collect }));
}
