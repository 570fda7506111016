import { ensureBuilt } from "#server/tasks/ensure-built.ts";
import { freePort } from "#test/support/free-port.ts";
import { type HubProcess, spawnHub } from "#test/support/hub-process.ts";
import { testServer } from "#test/support/server-database.ts";
import { sizeDatabase } from "./size-database.ts";

const sizes = [1_000, 100_000];
const rounds = 40;
/** The promise: the first 20 hits take at most so many times as long. */
const wanted = 1.5;

const asked: readonly { name: string; text: string; filter?: Record<string, unknown> }[] = [
  { name: "in nearly every text", text: "waste" },
  { name: "two of these", text: "waste water" },
  { name: "five of these", text: "city waste water clean community" },
  { name: "common, narrowed to a country", text: "waste", filter: { countryCode: "LA" } },
  { name: "common, narrowed to a year", text: "water", filter: { year: 2015 } },
  { name: "in some hundred titles", text: "mangrove" },
  { name: "common and rare", text: "waste monitoring tricycle" },
  { name: "two letters", text: "wa" },
  { name: "beginnings", text: "mon plas" },
  { name: "nothing", text: "xylophon quartett" },
  { name: "rare word", text: "becedafa" },
  { name: "Vietnamese without marks", text: "phan loai rac" },
  { name: "Vietnamese with marks", text: "phân loại rác" },
  { name: "Thai inside a sentence", text: "บำบัดน้ำ" },
  { name: "a city", text: "hạ long" },
  { name: "misspelt", text: "monitorng tricylce" },
];

const query = `query ($text: String!, $filter: SearchFilter) {
  search(text: $text, filter: $filter) {
    hits(first: 20) { nodes { kind title url why excerpt { text highlighted } } } } }`;

/** The first 20 hits over HTTP: the time of a request at 1,000 practices and at 100,000. */
export async function run(): Promise<void> {
  if (testServer === null)
    throw new Error("This bench needs TEST_DATABASE_URL: a PostgreSQL server.");
  await ensureBuilt(["server", "generated", "client"]);
  const hubs: HubProcess[] = [];
  try {
    for (const size of sizes) {
      const databaseUrl = await sizeDatabase(testServer, size);
      const config = { databaseUrl, dataFolder: "" };
      hubs.push(await spawnHub({ config }, await freePort()));
    }
    await compare(hubs);
  } finally {
    for (const hub of hubs) await hub.stop();
  }
}

async function compare(hubs: readonly HubProcess[]): Promise<void> {
  const table: ReturnType<typeof lineOf>[] = [];
  const sums = hubs.map(() => 0);
  for (const { name, ...variables } of asked) {
    const times: number[][] = hubs.map(() => []);
    const hits = hubs.map(() => 0);
    // In turns, so that whatever else the machine does meets both alike.
    for (let round = -10; round < rounds; round += 1) {
      for (const [at, hub] of hubs.entries()) {
        const { ms, count } = await ask(hub, variables);
        if (round >= 0) times[at]!.push(ms);
        hits[at] = count;
      }
    }
    const medians = times.map(median);
    medians.forEach((ms, at) => (sums[at]! += ms));
    table.push(lineOf(name, medians, hits));
  }
  console.table([...table, lineOf("all together", sums, [])]);
  const ratio = sums.at(-1)! / sums[0]!;
  const slow = table.filter(({ times }) => Number(times) > wanted).length;
  console.log(
    `${ratio.toFixed(2)} times as long, wanted at most ${wanted}; ${slow} of ${asked.length} take longer than that`,
  );
}

function lineOf(name: string, medians: readonly number[], hits: readonly number[]) {
  const [small = 0, big = 0] = medians;
  return {
    "what is looked for": name,
    [`ms at ${sizes[0]}`]: small.toFixed(1),
    [`ms at ${sizes[1]}`]: big.toFixed(1),
    times: (big / small).toFixed(2),
    hits: hits.join(" / "),
  };
}

async function ask(
  { address }: HubProcess,
  variables: object,
): Promise<{ ms: number; count: number }> {
  const started = performance.now();
  const response = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  const { data } = (await response.json()) as {
    data: { search: { hits: { nodes: unknown[] } } };
  };
  return { ms: performance.now() - started, count: data.search.hits.nodes.length };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
