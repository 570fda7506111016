import type { MetricsRegistry } from "#server/core/telemetry/metrics-registry.ts";
import { counter, gauge } from "#server/core/telemetry/read-metrics.ts";
import type { Collab } from "#server/realtime/collab/collab.ts";
import type { RealtimeMetrics } from "#server/realtime/metrics.ts";

type Told = Readonly<Partial<Record<keyof RealtimeMetrics, [name: string, help: string]>>>;

const gauges: Told = {
  sockets: ["hub_sockets", "Open connections for GraphQL over WebSocket"],
  streams: ["hub_event_streams", "Open answers with server-sent events"],
  subscriptions: ["hub_subscriptions", "Running subscriptions"],
  groups: ["hub_subscription_groups", "Groups of subscriptions that are told the same"],
  feeds: ["hub_feeds", "Topics that somebody follows on this node"],
  listeners: ["hub_listeners", "Who waits for events of a topic or a room"],
};

const counters: Told = {
  events: ["hub_events_told", "Events that were told to at least one group"],
  executions: ["hub_event_executions", "Executions of a subscription for an event"],
  deliveries: ["hub_event_deliveries", "Events that were sent to a subscriber"],
  unshared: ["hub_unshared_subscriptions", "Subscriptions that were executed for one alone"],
  evictions: ["hub_evictions", "Slow readers that were cut off"],
  holes: ["hub_event_holes", "Times that a missing hint was read from the log"],
  resumeFailures: ["hub_resume_failures", "Cursors that could not be served"],
  rightsEnded: ["hub_rights_ended", "Subscriptions that ended because rights changed"],
};

/** What is live on this node: its own counters, read when somebody asks. */
export function liveMetrics(
  registry: MetricsRegistry,
  live: RealtimeMetrics,
  documents: Collab,
): void {
  for (const [key, [name, help]] of entries(gauges))
    gauge(registry, { name, help, read: () => live[key] });
  for (const [key, [name, help]] of entries(counters))
    counter(registry, { name, help, read: () => live[key] });
  gauge(registry, {
    name: "hub_documents",
    help: "Documents that people write together at this moment",
    read: () => documents.open.documents,
  });
  gauge(registry, {
    name: "hub_document_connections",
    help: "Connections to such documents",
    read: () => documents.open.connections,
  });
}

function entries(told: Told): [keyof RealtimeMetrics, [string, string]][] {
  return Object.entries(told) as [keyof RealtimeMetrics, [string, string]][];
}
