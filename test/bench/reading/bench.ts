import { deepStrictEqual } from "node:assert";
import { ensureBuilt } from "#server/tasks/ensure-built.ts";
import { Asker } from "#test/bench/reading/asker.ts";
import { benchDatabase } from "#test/bench/reading/bench-database.ts";
import { DatabaseMeter } from "#test/bench/reading/database-meter.ts";
import { type Question, questions } from "#test/bench/reading/questions.ts";

const rounds = 7;
const requestsARound = 200;
const warmUp = 2_500;

/** CPU of the server for each of a partner's queries, against one hand-written statement. */
export async function run(): Promise<void> {
  await ensureBuilt(["server"]);
  const url = await benchDatabase();
  const floor = await Asker.start("floor", url);
  const hub = await Asker.start("hub", url);
  const database = await DatabaseMeter.open(url);
  try {
    console.log("µs of CPU a request; the database's own beside the server's");
    for (const question of questions) {
      await compare(question, floor, hub);
      await floor.measure(question, warmUp);
      await hub.measure(question, warmUp);
      tell(question, await inTurns(question, { floor, hub }, database));
    }
  } finally {
    await Promise.all([floor.stop(), hub.stop(), database.close()]);
  }
}

interface Used {
  server: number;
  /** Null: it cannot be seen from here. */
  database: number | null;
}

/** In turns, so that a busy moment of the machine meets both; the median of the rounds. */
async function inTurns(
  question: Question,
  contestants: { floor: Asker; hub: Asker },
  database: DatabaseMeter,
): Promise<{ floor: Used; hub: Used }> {
  const all = { floor: [] as Used[], hub: [] as Used[] };
  for (let round = 0; round < rounds; round += 1) {
    for (const name of ["floor", "hub"] as const) {
      const before = await database.read();
      const server = await contestants[name].measure(question, requestsARound);
      const after = await database.read();
      const used = before === null || after === null ? null : (after - before) / requestsARound;
      all[name].push({ server, database: used });
    }
  }
  return { floor: middle(all.floor), hub: middle(all.hub) };
}

function middle(rounds: readonly Used[]): Used {
  const databases = rounds.map(({ database }) => database).filter((each) => each !== null);
  return {
    server: median(rounds.map(({ server }) => server)),
    database: databases.length < rounds.length ? null : median(databases),
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

function tell({ name, wanted }: Question, { floor, hub }: { floor: Used; hub: Used }): void {
  const ratio = floor.server / hub.server;
  const together =
    floor.database === null || hub.database === null
      ? ""
      : ` | with the database ${((floor.server + floor.database) / (hub.server + hub.database)).toFixed(2)}`;
  console.log(
    [
      name.padEnd(40),
      `floor ${told(floor)}`,
      `hub ${told(hub)}`,
      `floor / hub ${ratio.toFixed(2)}, wanted ${wanted} (${ratio >= wanted ? "kept" : "not kept"})`,
    ].join(" | ") + together,
  );
}

function told({ server, database }: Used): string {
  return `${server.toFixed(0)} + ${database?.toFixed(0) ?? "?"}`;
}

/** Both must say the same; the hub wraps the key of a thing into an opaque id. */
async function compare(question: Question, floor: Asker, hub: Asker): Promise<void> {
  const turns = Math.min(question.values.length, 20);
  for (let turn = 0; turn < turns; turn += 1) {
    const [plain, ours] = await Promise.all([floor.ask(question, turn), hub.ask(question, turn)]);
    deepStrictEqual(JSON.parse(ours, keyOfId), JSON.parse(plain), question.name);
  }
}

function keyOfId(name: string, value: unknown): unknown {
  if (name !== "id" || typeof value !== "string") return value;
  return Buffer.from(value, "base64url").toString().split(":")[1];
}
