/** What the bench says to a server, and what the server answers. */
export type ToServer =
  | { say: "tell" }
  /** Count CPU from now. */
  | { say: "mark" }
  | { say: "report" }
  /** The bytes that the floor is to send. */
  | { say: "frame"; text: string }
  /** How many events are going to be told: those of the hub are stored beforehand. */
  | { say: "prepare"; events: number };

export interface Report {
  /** Since the mark. */
  cpuMicros: number;
  /** After a collection of garbage. */
  rssBytes: number;
  heapBytes: number;
  subscriptions: number;
  executions: number;
  /** CPU that storing one event took, outside of what is measured. */
  storeMicros: number;
}

export interface ServerKind {
  port: number;
  tell(): void;
  subscriptions(): number;
  executions?(): number;
  storeMicros?(): number;
  prepare?(events: number): Promise<void>;
  useFrame?(text: string): void;
}

/** Serves until the bench ends the process. */
export function serveBench(kind: ServerKind): void {
  let mark = process.cpuUsage();
  process.on("message", async (message: ToServer) => {
    if (message.say === "tell") kind.tell();
    if (message.say === "mark") mark = process.cpuUsage();
    if (message.say === "frame") kind.useFrame?.(message.text);
    if (message.say === "prepare") {
      await kind.prepare?.(message.events);
      process.send?.("prepared");
    }
    if (message.say === "report") process.send?.(report(kind, mark));
  });
  process.on("disconnect", () => process.exit());
  process.send?.(kind.port);
}

function report(kind: ServerKind, mark: NodeJS.CpuUsage): Report {
  const { user, system } = process.cpuUsage(mark);
  for (let i = 0; i < 3; i += 1) global.gc?.();
  const { rss, heapUsed, external, arrayBuffers } = process.memoryUsage();
  return {
    cpuMicros: user + system,
    rssBytes: rss,
    heapBytes: heapUsed + Math.max(external, arrayBuffers),
    subscriptions: kind.subscriptions(),
    executions: kind.executions?.() ?? 0,
    storeMicros: kind.storeMicros?.() ?? 0,
  };
}
