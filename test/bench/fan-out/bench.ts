import { buildProcesses } from "./build.ts";
import { Contestant } from "./contestant.ts";
import type { ClientsWanted } from "./client-process.ts";

const sizes = [100, 1_000, 4_000];
const rounds = 5;
/** Enough messages a round that the clock of the CPU shows them. */
const messagesARound = 24_000;
const plainShare = 6;

interface Line {
  name: string;
  server: string;
  speak: ClientsWanted["speak"];
}

const lines: readonly Line[] = [
  { name: "floor: raw ws broadcast", server: "floor-server", speak: "raw" },
  { name: "hub, each client its own id", server: "hub-server", speak: "own ids" },
  { name: "hub, all clients one id", server: "hub-server", speak: "equal ids" },
  { name: "plain graphql-ws + type-graphql", server: "plain-server", speak: "own ids" },
];

/** KB an idle subscriber costs; a process that had room to spare does not grow by all of it. */
interface Memory {
  resident: number;
  heap: number;
}

/** A comment told to N subscribers: CPU of the server per delivered message. */
export async function run(): Promise<void> {
  const fileOf = await buildProcesses();
  for (const count of sizes) await runSize(count, fileOf);
}

async function runSize(count: number, fileOf: (name: string) => string): Promise<void> {
  const events = Math.max(4, Math.round(messagesARound / count));
  const started: Contestant[] = [];
  try {
    const memory = new Map<string, Memory>();
    for (const { name, server, speak } of lines) {
      const [contestant, port] = await Contestant.start(name, fileOf(server));
      started.push(contestant);
      const before = await contestant.report();
      await contestant.connect(fileOf("client-process"), { port, count, speak });
      const after = await contestant.report();
      memory.set(name, {
        resident: (after.rssBytes - before.rssBytes) / count / 1024,
        heap: (after.heapBytes - before.heapBytes) / count / 1024,
      });
      // Now that everybody follows: what was stored before is nothing new to them.
      await contestant.prepare(events * rounds + 2);
    }
    await warmUp(started);
    const micros = await measure(started, events);
    await print(count, started, micros, memory, events);
  } finally {
    for (const contestant of started) contestant.stop();
  }
}

/** The floor sends what a client of the hub received, byte for byte. */
async function warmUp(contestants: readonly Contestant[]): Promise<void> {
  const [floor, hub] = contestants;
  await hub!.tell(1);
  floor!.useFrame(hub!.sample);
  for (const contestant of contestants) await contestant.tell(1);
}

/** In turns, so that a busy moment of the machine meets all of them. */
async function measure(
  contestants: readonly Contestant[],
  events: number,
): Promise<Map<string, number>> {
  const all = new Map(contestants.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round += 1) {
    for (const contestant of contestants) {
      const plain = contestant === contestants.at(-1);
      const told = plain ? Math.max(2, Math.round(events / plainShare)) : events;
      all.get(contestant.name)!.push(await contestant.tell(told));
    }
  }
  return new Map([...all].map(([name, values]) => [name, median(values)]));
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

async function print(
  count: number,
  contestants: readonly Contestant[],
  micros: ReadonlyMap<string, number>,
  memory: ReadonlyMap<string, Memory>,
  events: number,
): Promise<void> {
  const [floor, hub, , plain] = contestants.map(({ name }) => micros.get(name)!);
  const { executions, storeMicros } = await contestants[1]!.report();
  console.log(
    `\n${count} subscribers, ${Buffer.byteLength(contestants[1]!.sample)} bytes a message`,
  );
  console.table(
    contestants.map(({ name }) => ({
      server: name,
      "µs CPU / message": Number(micros.get(name)!.toFixed(2)),
      "floor / this": Number((floor! / micros.get(name)!).toFixed(2)),
      "plain / this": Number((plain! / micros.get(name)!).toFixed(1)),
      "KB resident / subscriber": Number(memory.get(name)!.resident.toFixed(1)),
      "KB heap / subscriber": Number(memory.get(name)!.heap.toFixed(1)),
    })),
  );
  const told = events * rounds + 2;
  console.log(
    `executions for ${told} events: ${executions}; storing an event: ${(storeMicros / 1_000).toFixed(2)} ms CPU (not in the table)`,
  );
  if (count !== 1_000) return;
  const kept = memory.get(contestants[1]!.name)!;
  console.log(
    `wanted here: floor / hub >= 0.75 (${(floor! / hub!).toFixed(2)}), plain / hub >= 8 (${(plain! / hub!).toFixed(1)}), at most 35 KB (${Math.max(kept.resident, kept.heap).toFixed(1)})`,
  );
}
