/** What the live part did and holds; gauges go down again, counters do not. */
export interface RealtimeMetrics {
  /** Gauges */
  sockets: number;
  /** Answers that last: server-sent events. */
  streams: number;
  subscriptions: number;
  groups: number;
  feeds: number;
  /** Who waits for events of a feed or a room: back to zero when nobody follows. */
  listeners: number;
  /** Counters */
  /** Events of followed topics, each once on this node. */
  events: number;
  executions: number;
  deliveries: number;
  /** Subscriptions that had to be executed for themselves (RT6). */
  unshared: number;
  /** Slow readers that were cut off (RT8). */
  evictions: number;
  /** Times that events were read from the log because hints were missing (RT4). */
  holes: number;
  /** Cursors that could not be served (RT3). */
  resumeFailures: number;
  /** Subscriptions that ended because rights changed (RT7). */
  rightsEnded: number;
}

export function createMetrics(): RealtimeMetrics {
  return {
    sockets: 0,
    streams: 0,
    subscriptions: 0,
    groups: 0,
    feeds: 0,
    listeners: 0,
    events: 0,
    executions: 0,
    deliveries: 0,
    unshared: 0,
    evictions: 0,
    holes: 0,
    resumeFailures: 0,
    rightsEnded: 0,
  };
}
